/** Which learning platform is being imitated. Each is a platform of its own: issuer, keys, registration. */
export type Flavour = 'edx' | 'coursera';

export const FLAVOURS = ['edx', 'coursera'] as const satisfies readonly Flavour[];

export function isFlavour(value: string | undefined): value is Flavour {
  return FLAVOURS.some((flavour) => flavour === value);
}
