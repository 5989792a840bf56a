// U+00AD, U+061C, U+180E, zero-width and direction marks, and the tags: they show nothing or reorder what stands around.
const invisible = /[\u0080-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

/**
 * The text with every character that a terminal would obey instead of show replaced by one that it shows: C0 controls
 * by their pictures (␛), a tab by a space, other controls and invisible characters by U+FFFD. Keeps the length in
 * UTF-16 code units.
 */
export function visibleText(text: string): string {
  return text
    .replaceAll('\t', ' ')
    .replace(/[\u0000-\u001f]/g, (control) => String.fromCharCode(0x2400 + control.charCodeAt(0)))
    .replaceAll('\u007f', '\u2421')
    .replace(invisible, '\ufffd');
}
