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

/** An edition for French-speaking partners; its words come from the file of that language. */
export const FRENCH: Edition = {
  language: 'fr',
  direction: 'ltr',
  date: '2020-10-12',
  headline: 'La province fixe six priorités pour le dernier trimestre de l’année',
  lead: 'La croissance devrait atteindre 3,9 %. Le comité demande aux services d’accélérer l’investissement public, de protéger les foyers des tempêtes et de maintenir les écoles ouvertes.',
  author: 'Bureau des relations internationales',
  paragraphs: [
    'Le comité provincial s’est réuni le 29 septembre pour dresser le bilan de neuf mois de travail. Dix-neuf communes satisfont désormais aux critères du programme de développement rural.',
    'D’ici à la fin de l’année, il est demandé aux services et aux districts :',
    '(1) d’examiner tous les objectifs de la résolution de 2020 et de signaler avant le 15 octobre ceux qui sont menacés ;',
    '(2) de rentrer les récoltes d’été et de protéger le bétail du froid dans les districts de montagne ;',
    '(3) de consommer en totalité les crédits d’investissement ;',
    '(4) de recouvrer les impôts en retard et d’en publier le montant chaque mois ;',
    '(5) de poursuivre les tests gratuits dans tous les hôpitaux de district ;',
    '(6) de préparer avec soin les élections du prochain mandat.',
  ],
};

/** An edition for neighbours, in simplified characters. */
export const CHINESE: Edition = {
  language: 'zh-CN',
  direction: 'ltr',
  date: '2020-10-12',
  headline: '全省部署第四季度六项重点任务',
  lead: '全年经济增长预计达到3.9%。省委要求各部门加快公共投资，做好防灾减灾工作，保障学校正常开课。',
  author: '对外关系办公室',
  paragraphs: [
    '省委于9月29日召开会议，总结前九个月的工作。已有十九个乡达到农村发展计划的标准，一月以来新成立合作社37个。',
    '会议要求各部门、各县在今后三个月内完成以下任务：',
    '(1) 对照2020年决议逐项检查各项指标，10月15日前上报有困难的指标。',
    '(2) 抓好夏粮收割和冬季播种，做好山区牲畜防寒工作。',
    '(3) 公共投资计划必须全部拨付到位，项目业主对延误负责。',
    '(4) 追缴欠税，按月公布征收情况。',
    '(5) 本地区仍有新冠肺炎病例期间，各县医院继续提供免费检测。',
    '(6) 认真做好下届选举的筹备工作。',
  ],
};

/** Puts each text into a paragraph. */
export function paragraphsOf(texts: readonly string[]): string {
  return texts.map((text) => `<p>${text}</p>\n`).join('');
}
