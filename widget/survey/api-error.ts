import type { TechnicalClass } from '../../shared/counts.js';
import type { ErrorBody, ErrorCode } from '../../shared/errors.js';

/** A request that did not do what it should: refused by the server, or never got there (`network`, status 0). */
export class ApiError extends Error {
  readonly code: ErrorCode;
  readonly status: number;
  readonly requestId?: string;

  constructor(status: number, body: Partial<ErrorBody> & { code: ErrorCode }, options?: ErrorOptions) {
    super(body.message ?? body.code, options);
    this.code = body.code;
    this.status = status;
    this.requestId = body.requestId;
  }

  /** Whether the same request may succeed later without anybody doing anything. */
  get passes(): boolean {
    return /^(0|408|429|5..)$/.test(`${this.status}`);
  }

  /** What kind of fault it is, for the event log. */
  get class(): TechnicalClass {
    const { status, cause } = this;
    if (!status) return (cause as Error | undefined)?.name === 'TimeoutError' ? 'timeout' : 'network';
    return status < 500 ? 'config' : 'server_5xx';
  }
}

/** Any failure as an {@link ApiError}; what is not one is a defect of ours. */
export const asApiError = (error: unknown): ApiError =>
  error instanceof ApiError ? error : new ApiError(500, { code: 'internal' }, { cause: error });
