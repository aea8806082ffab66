import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {citedDocuments, findCitations, newsArticleJsonLd} from '../../src/text/index.js';
import {body, lead, title} from './bulletin.js';

const read = (...fields: Parameters<typeof newsArticleJsonLd>) =>
  JSON.parse(newsArticleJsonLd(...fields)) as Record<string, unknown>;

describe('newsArticleJsonLd', () => {
  it('describes the bulletin', () => {
    const citations = citedDocuments(findCitations([title, lead, ...body].join('\n\n')));
    expect(
      read({
        headline: title,
        description: ' Một\n  câu. ',
        published: '02/10/2020 08:20 SA',
        modified: 'Thứ Bảy, ngày 10 tháng 10 năm 2020',
        author: ['Bích Huệ', 'Văn phòng Tỉnh ủy'],
        publisher: 'Cổng thông tin điện tử tỉnh Bắc Kạn',
        source: 'Văn phòng Tỉnh ủy',
        images: ['https://example.vn/anh 1.jpg', 'data:image/png;base64,AA'],
        url: 'https://example.vn/tin/1',
        language: 'vi',
        citations,
      }),
    ).to.deep.equal({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: title,
      description: 'Một câu.',
      datePublished: '2020-10-02T08:20:00+07:00',
      dateModified: '2020-10-10T00:00:00+07:00',
      author: [
        {'@type': 'Person', name: 'Bích Huệ'},
        {'@type': 'Organization', name: 'Văn phòng Tỉnh ủy'},
      ],
      publisher: {'@type': 'Organization', name: 'Cổng thông tin điện tử tỉnh Bắc Kạn'},
      sourceOrganization: {'@type': 'Organization', name: 'Văn phòng Tỉnh ủy'},
      image: ['https://example.vn/anh%201.jpg'],
      url: 'https://example.vn/tin/1',
      mainEntityOfPage: 'https://example.vn/tin/1',
      inLanguage: 'vi',
      citation: [
        {
          '@type': 'Legislation',
          name: 'Kết luận số 28-KL/TU',
          legislationIdentifier: '28-KL/TU',
          legislationType: 'kết luận',
        },
        {
          '@type': 'Legislation',
          name: 'Nghị quyết số 42/NQ-CP của Chính phủ',
          legislationIdentifier: '42/NQ-CP',
          legislationType: 'nghị quyết',
          legislationPassedBy: {'@type': 'Organization', name: 'Chính phủ'},
        },
        {
          '@type': 'Legislation',
          name: 'Nghị quyết số 49-NQ/TW của Bộ Chính trị',
          legislationIdentifier: '49-NQ/TW',
          legislationType: 'nghị quyết',
          legislationPassedBy: {'@type': 'Organization', name: 'Bộ Chính trị'},
        },
        {
          '@type': 'Legislation',
          name: 'Chỉ thị số 45-CT/TW ngày 20 tháng 6 năm 2020',
          legislationIdentifier: '45-CT/TW',
          legislationType: 'chỉ thị',
          legislationDate: '2020-06-20',
        },
      ],
    });
  });

  it('leaves out what is missing, blank or unreadable', () => {
    expect(
      read({
        headline: ' \u00a0',
        published: '31/02/2020',
        author: ['', ' '],
        images: ['javascript:alert(1)', 'anh.jpg'],
        url: 'javascript:alert(1)',
        citations: citedDocuments(findCitations('Chỉ thị số 35')),
      }),
    ).to.deep.equal({'@context': 'https://schema.org', '@type': 'NewsArticle'});
  });

  const hostile = fc.oneof(
    fc.string({unit: 'binary'}),
    fc
      .array(
        fc.constantFrom(
          '</script>',
          '<!--',
          '-->',
          '<script>',
          ']]>',
          '"',
          '\\',
          '\u2028',
          '\u2029',
          '\ud800',
          '&lt;',
          'Nghị quyết số 42/NQ-CP',
          'ngày 20/6/2020',
          ' ',
          '__proto__',
        ),
      )
      .map((parts) => parts.join('')),
  );

  it('has no text, in any field, that breaks out of a script element', () => {
    fc.assert(
      fc.property(
        fc.record({
          headline: hostile,
          description: hostile,
          published: hostile,
          modified: hostile,
          author: fc.oneof(hostile, fc.array(hostile)),
          publisher: hostile,
          source: hostile,
          images: fc.array(
            fc.oneof(
              hostile,
              hostile.map((text) => `https://a.vn/${text}`),
            ),
          ),
          url: fc.oneof(
            hostile,
            hostile.map((text) => `https://a.vn/${text}`),
          ),
          language: hostile,
          citations: hostile.map((text) =>
            citedDocuments(findCitations(`Luật ${text} số 24/2018/QH14`)),
          ),
        }),
        (fields) => {
          const json = newsArticleJsonLd(fields);
          expect(json).not.to.match(/[<>&\u2028\u2029]/);
          const page = new DOMParser().parseFromString(
            `<script type="application/ld+json">${json}</script><p>`,
            'text/html',
          );
          expect(page.querySelectorAll('*')).to.have.length(5);
          expect(page.querySelector('script')!.textContent).to.equal(json);
          expect(JSON.parse(json)).to.include({'@type': 'NewsArticle'});
        },
      ),
    );
  });

  it('gives back every headline, but for white space and composition', () => {
    fc.assert(
      fc.property(hostile, (headline) => {
        const plain = headline
          .normalize('NFC')
          .replace(/[\s\u200b]+/g, ' ')
          .trim();
        expect(read({headline}).headline).to.equal(plain || undefined);
      }),
    );
  });
});
