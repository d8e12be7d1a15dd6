import { takeHalf } from './login-half.js';

/** Posts the launch again with this browser's half of the login secret, or with word that it may keep nothing. */
const form = document.querySelector<HTMLFormElement>('#bridge')!;
const field = (name: string) => form.elements.namedItem(name) as HTMLInputElement;
const { half, blocked } = takeHalf(field('state').value);
field('half').value = half ?? '';
if (blocked) {
  field('blocked').disabled = false;
  field('blocked').value = 'yes';
}
form.submit();
