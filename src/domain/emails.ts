// E-mail addresses: whether a text can be handed to the mail service as one recipient.
// Practical rather than complete: no quoted local parts, no comments, no display name, ASCII only.

// \x60 is the backtick, which no page may hold.
const ADDRESS =
  /^[a-z0-9!#$%&'*+/=?^_\x60{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_\x60{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})$/i;

/**
 * Whether the text is exactly one address, without blanks or line breaks around it. Lengths as in RFC 5321.
 *
 * @example
 * isEmail('lan@ngocchau.example') // true
 * isEmail('lan@a.vn, an@a.vn') // false
 */
export function isEmail(text: string): boolean {
  return text.length <= 254 && text.indexOf('@') <= 64 && !/[\r\n]/.test(text) && ADDRESS.test(text);
}
