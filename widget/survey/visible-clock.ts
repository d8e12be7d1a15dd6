/** Milliseconds by the browser's monotonic clock, standing still while the document is hidden. */
export class VisibleClock {
  #hiddenForMs = 0;
  #hiddenSince = document.hidden ? performance.now() : undefined;

  /** To be called when the document's visibility changes. */
  readonly visibilityChanged = (): void => {
    if (document.hidden) this.#hiddenSince ??= performance.now();
    else if (this.#hiddenSince !== undefined) {
      this.#hiddenForMs += performance.now() - this.#hiddenSince;
      this.#hiddenSince = undefined;
    }
  };

  now(): number {
    return (this.#hiddenSince ?? performance.now()) - this.#hiddenForMs;
  }
}
