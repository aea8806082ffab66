import {AFTER} from './spoken-places.js';

const units: Readonly<Record<string, string>> = {
  '%': 'phần trăm',
  '‰': 'phần nghìn',
  '°C': 'độ xê',
  '°': 'độ',
  'km/h': 'ki lô mét trên giờ',
  km: 'ki lô mét',
  m: 'mét',
  dm: 'đề xi mét',
  cm: 'xen ti mét',
  mm: 'mi li mét',
  'km²': 'ki lô mét vuông',
  'm²': 'mét vuông',
  'cm²': 'xen ti mét vuông',
  'm³': 'mét khối',
  ha: 'héc ta',
  kg: 'ki lô gam',
  g: 'gam',
  mg: 'mi li gam',
  l: 'lít',
  ml: 'mi li lít',
  kV: 'ki lô vôn',
  kW: 'ki lô oát',
  kWh: 'ki lô oát giờ',
  MW: 'mê ga oát',
  đ: 'đồng',
  $: 'đô la',
  '€': 'ơ rô',
};

/** The name of a unit as it is written: "km2" as "km²". */
export const sayUnit = (unit: string): string | undefined =>
  units[unit.replace(/2$/, '²').replace(/3$/, '³')];

/** Units that are told from other words by themselves. */
export const LONE_UNITS = String.raw`(?:[kc]?m[23²³]|km|kg|ha|mg|ml|kWh|kW|MW)${AFTER}`;
export const startsWithUnit = new RegExp(String.raw`^\s*${LONE_UNITS}`, 'u');

export const unitPattern = Object.keys(units)
  .flatMap((unit) => (/[²³]$/.test(unit) ? [unit, unit.replace('²', '2').replace('³', '3')] : unit))
  .sort((one, other) => other.length - one.length)
  .map((unit) => (/\p{L}$/u.test(unit) ? `${unit}${AFTER}` : unit.replace('$', '\\$')))
  .join('|');
