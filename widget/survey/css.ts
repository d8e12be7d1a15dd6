/** A style sheet as text, tagged for the minifier and for editors. */
export const css = String.raw;
