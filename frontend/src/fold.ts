// Names in the form in which they are searched: without case, diacritics, vowel points and variants of one letter.

const LETTERS: Record<string, string> = {
  "ß": "ss", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th",
  // Arabic and Persian: alef, yeh, kaf, heh and hamza are written in several ways.
  "ٱ": "ا", "ى": "ي", "ی": "ي", "ے": "ي", "ک": "ك", "ة": "ه", "ۀ": "ه", "ە": "ه", "ہ": "ه", "ء": "",
  // Hebrew final letters.
  "ך": "כ", "ם": "מ", "ן": "נ", "ף": "פ", "ץ": "צ",
};
const ARABIC_DIGITS = /[٠-٩۰-۹]/g;

export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}ـ]/gu, "") // marks, joiners and directions, the Arabic stretch
    .replace(/[ßøđðłħıæœþٱىیےکةۀەہءךםןףץ]/g, (letter) => LETTERS[letter])
    .replace(ARABIC_DIGITS, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/['’ʼʿʾ`´]/g, "")
    .replace(/[\p{P}\p{Z}\s]+/gu, " ")
    .trim();
}
