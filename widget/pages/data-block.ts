/** Reads a JSON data block of the page and takes it out, so that nothing in it stays in the document. */
export const takeDataBlock = <T>(id: string): T => {
  const block = document.getElementById(id)!;
  block.remove();
  return JSON.parse(block.textContent) as T;
};
