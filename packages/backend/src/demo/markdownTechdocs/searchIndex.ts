import { pageUrl } from './pageUrls';
import { Section } from './renderMarkdown';

export interface SearchDocument {
  title: string;
  text: string;
  location: string;
}

/** What TechDocs' search collator reads: one document per page and per section. */
export function searchDocuments(
  page: string,
  title: string,
  sections: Section[],
): SearchDocument[] {
  const location = pageUrl(page);
  const topSection = sections[0]?.level === 1 ? sections[0] : undefined;
  const below = topSection ? sections.slice(1) : sections;
  return [
    { title, text: topSection?.text ?? '', location },
    ...below.map(section => ({
      title: section.title,
      text: section.text,
      location: `${location}#${encodeURIComponent(section.id)}`,
    })),
  ];
}
