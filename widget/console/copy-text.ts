/**
 * Puts a text on the clipboard; returns whether it got there. Inside an LMS frame the clipboard may be closed to us:
 * then the browser's old copy command, from a field that stands in `root` for a moment.
 */
export const copyText = async (text: string, root: ShadowRoot): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByCommand(text, root);
  }
};

const copyByCommand = (text: string, root: ShadowRoot): boolean => {
  const before = root.activeElement as HTMLElement | null;
  const field = document.createElement('textarea');
  field.className = 'unseen';
  field.value = text;
  root.append(field);
  field.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    field.remove();
    before?.focus();
  }
};
