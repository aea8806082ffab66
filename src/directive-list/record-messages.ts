import type {Messages} from '../text/audit-messages.js';
import type {RecordFault} from './records.js';

/** What can be wrong between the records and the list. */
export type RecordTrouble = RecordFault | 'without-directive' | 'for-several';

const named = (number: number | null) => ({
  vi: number === null ? 'Một bản ghi' : `Nhiệm vụ ${number}`,
  en: number === null ? 'A record' : `Directive ${number}`,
});

/** A sentence for editors about a record, in Vietnamese and in English. */
export function recordMessage(
  trouble: RecordTrouble,
  number: number | null,
  found: string,
): Messages {
  const {vi, en} = named(number);
  switch (trouble) {
    case 'not-records':
      return {
        vi: `Không đọc được dữ liệu theo dõi “${found}”.`,
        en: `The follow-up data “${found}” cannot be read.`,
      };
    case 'not-a-record':
      return {
        vi: `${vi}: “${found}” không phải là bản ghi.`,
        en: `${en}: “${found}” is no record.`,
      };
    case 'no-number':
      return {
        vi: `Bản ghi “${found}” không có số của nhiệm vụ.`,
        en: `The record “${found}” has no number of a directive.`,
      };
    case 'repeated-number':
      return {
        vi: `${vi} có nhiều bản ghi; bản ghi cuối cùng được dùng.`,
        en: `${en} has several records; the last one is used.`,
      };
    case 'unknown-status':
      return {
        vi: `${vi}: tình trạng “${found}” không có; hãy ghi todo, doing, done hoặc overdue.`,
        en: `${en}: “${found}” is no status; write todo, doing, done or overdue.`,
      };
    case 'unreadable-due':
      return {
        vi: `${vi}: thời hạn “${found}” không phải là một ngày.`,
        en: `${en}: “${found}” is no day by which it is due.`,
      };
    case 'unusable-owner':
      return {
        vi: `${vi}: “${found}” không dùng được làm tên đơn vị phụ trách.`,
        en: `${en}: “${found}” cannot be the name of who is responsible.`,
      };
    case 'too-many':
      return {
        vi: `Chỉ ${found} bản ghi đầu tiên được đọc.`,
        en: `Only the first ${found} records are read.`,
      };
    case 'without-directive':
      return {
        vi: `Có bản ghi cho số ${number}, nhưng danh sách không có số này.`,
        en: `There is a record for number ${number}, which the list does not have.`,
      };
    case 'for-several':
      return {
        vi: `Số ${number} có ở nhiều nhiệm vụ; bản ghi được dùng cho nhiệm vụ đầu tiên.`,
        en: `Several directives have number ${number}; the record is used for the first.`,
      };
  }
}
