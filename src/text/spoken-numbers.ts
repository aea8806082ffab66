/** The digits as they are said one by one. */
const digits = 'không một hai ba bốn năm sáu bảy tám chín'.split(' ');

/** From this many digits on a number is said digit by digit: nobody follows it otherwise. */
const LONGEST = 15;

/** A group of three digits; `full` where a greater group stands before it: "không trăm linh năm". */
function sayGroup(group: number, full: boolean): string {
  const [hundreds, tens, units] = [
    Math.floor(group / 100),
    Math.floor(group / 10) % 10,
    group % 10,
  ];
  const said: string[] = [];
  if (hundreds || full) said.push(digits[hundreds], 'trăm');
  if (tens === 1) said.push('mười');
  else if (tens) said.push(digits[tens], 'mươi');
  else if (units && said.length) said.push('linh');
  if (units === 1 && tens > 1) said.push('mốt');
  else if (units === 4 && tens > 1) said.push('tư');
  else if (units === 5 && tens) said.push('lăm');
  else if (units) said.push(digits[units]);
  return said.join(' ');
}

function sayWhole(value: number, full: boolean): string {
  const said: string[] = [];
  let rest = value;
  for (const [size, name] of [
    [1e9, 'tỷ'],
    [1e6, 'triệu'],
    [1e3, 'nghìn'],
  ] as const) {
    const group = Math.floor(rest / size);
    rest %= size;
    if (group) said.push(sayWhole(group, full || said.length > 0), name);
  }
  if (rest) said.push(sayGroup(rest, full || said.length > 0));
  return said.join(' ');
}

/**
 * Says each digit by itself, as telephone numbers are said.
 *
 * @param text Anything; what is no digit is left out.
 */
export function sayDigits(text: string): string {
  return [...text.replace(/\D/g, '')].map((digit) => digits[Number(digit)]).join(' ');
}

/**
 * Says a whole number in Vietnamese, as the north does: "nghìn", "linh", "tư".
 *
 * @param text Digits only. Seven and more digits after a nought, and more than fifteen, are said one by one.
 */
export function sayInteger(text: string): string {
  const significant = text.replace(/^0+(?=\d)/, '');
  const isNumberOfThings = significant.length === text.length || text.length < 7;
  if (!isNumberOfThings || significant.length > LONGEST) return sayDigits(text);
  return significant === '0' ? digits[0] : sayWhole(Number(significant), false);
}

/** What follows the comma: two digits as one number ("không phẩy hai mươi lăm"), else each by itself. */
function sayFraction(text: string): string {
  return text.length <= 2 && !text.startsWith('0') ? sayInteger(text) : sayDigits(text);
}

/**
 * Says a number as Vietnamese texts write it: points part the thousands, a comma the fraction. Points
 * that part no thousands belong to a number of chapters or versions: "4.0" is "bốn chấm không".
 *
 * @param text Digits, points and commas: `1.234,5`, `945,4`, `2020`.
 */
export function sayNumber(text: string): string {
  if (/^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/.test(text) || /^\d+,\d+$/.test(text)) {
    const [whole, fraction] = text.replaceAll('.', '').split(',');
    return fraction ? `${sayInteger(whole)} phẩy ${sayFraction(fraction)}` : sayInteger(whole);
  }
  return text
    .split(/([.,])/)
    .map((part) => (part === '.' ? 'chấm' : part === ',' ? 'phẩy' : sayInteger(part)))
    .join(' ');
}

/**
 * Says the month of a date; the fourth is "tháng tư".
 *
 * @param month 1 to 12.
 */
export function sayMonth(month: number): string {
  return `tháng ${month === 4 ? 'tư' : sayInteger(String(month))}`;
}

/**
 * Says the day of a month; the first ten are "mùng một" to "mùng mười".
 *
 * @param day 1 to 31.
 */
export function sayDay(day: number): string {
  return `${day <= 10 ? 'mùng ' : ''}${sayInteger(String(day))}`;
}

/**
 * Reads a Roman numeral of I, V and X.
 *
 * @returns 1 to 39; 0 for what is none.
 */
export function readRoman(text: string): number {
  const parts = /^(X{0,3})(IX|IV|V?I{0,3})$/.exec(text);
  if (!parts) return 0;
  const [, tens, units] = parts;
  const five = units.startsWith('V') ? 5 : 0;
  const small = units === 'IX' ? 9 : units === 'IV' ? 4 : five + units.length - (five ? 1 : 0);
  return tens.length * 10 + small;
}
