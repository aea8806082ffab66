/** One bulletin in the parts that a portal keeps of it. */
export interface Edition {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** As the portal prints it. */
  readonly date: string;
  readonly headline: string;
  readonly lead: string;
  readonly author: string;
  /** The body as markup, numbered directives among it. */
  readonly paragraphs: readonly string[];
}

/** An edition that a committee publishes for partners abroad. */
export const ENGLISH: Edition = {
  language: 'en',
  direction: 'ltr',
  date: '2020-10-12',
  headline: 'Province sets six priorities for the last quarter of the year',
  lead: 'Growth is expected to reach 3.9 per cent. The committee asks departments to speed up public investment, to protect households from storms and to keep schools open.',
  author: 'International Relations Office',
  paragraphs: [
    'The provincial committee met on 29 September to review nine months of work. Nineteen communes now meet the standards of the rural development programme, and 37 new cooperatives have been founded since January.',
    'For the remaining three months, departments and districts are asked to:',
    '(1) Review every target in the resolution for 2020, and report by 15 October on those that are at risk.',
    '(2) Bring in the summer crop, start sowing for winter, and keep livestock warm in the highland districts.',
    '(3) Disburse the public investment plan in full. Owners of projects answer for delays themselves.',
    '(4) Collect outstanding taxes, and publish what was collected each month.',
    '(5) Continue free testing at all district hospitals while cases of COVID-19 are reported in the region.',
    'Hospitals that run short of supplies order them through the Department of Health within 24 hours.',
    '(6) Prepare the elections of the next term with care, in line with Directive No. 45-CT/TW.',
  ],
};

/** The same in Arabic, for what runs from right to left. */
export const ARABIC: Edition = {
  language: 'ar',
  direction: 'rtl',
  date: '2020-10-12',
  headline: 'المقاطعة تحدّد ست أولويات للربع الأخير من العام',
  lead: 'من المتوقع أن يبلغ النمو 3.9 في المئة. وتطلب اللجنة من الإدارات تسريع الاستثمار العام وحماية الأسر من العواصف وإبقاء المدارس مفتوحة.',
  author: 'مكتب العلاقات الدولية',
  paragraphs: [
    'عقدت لجنة المقاطعة اجتماعها في 29 سبتمبر لمراجعة عمل تسعة أشهر. وقد استوفت تسع عشرة بلدة معايير برنامج التنمية الريفية.',
    'وفي الأشهر الثلاثة المتبقية يُطلب من الإدارات ما يلي:',
    '(1) مراجعة جميع الأهداف الواردة في قرار عام 2020 ورفع تقرير بشأنها قبل 15 أكتوبر.',
    '(2) حصاد محصول الصيف والبدء في زراعة الشتاء وتدفئة المواشي في المناطق الجبلية.',
    '(3) صرف خطة الاستثمار العام كاملة، ويتحمل أصحاب المشاريع مسؤولية أي تأخير.',
    '(4) تحصيل الضرائب المتأخرة ونشر ما جرى تحصيله كل شهر.',
    '(5) مواصلة الفحوص المجانية في جميع المستشفيات.',
    'تطلب المستشفيات التي تنقصها الإمدادات ما يلزمها من إدارة الصحة خلال 24 ساعة.',
    '(6) الإعداد الجيد لانتخابات الدورة المقبلة وفق التوجيه رقم <bdi>45-CT/TW</bdi>.',
  ],
};

/** Puts each text into a paragraph. */
export function paragraphsOf(texts: readonly string[]): string {
  return texts.map((text) => `<p>${text}</p>\n`).join('');
}
