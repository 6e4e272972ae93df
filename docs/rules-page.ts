import { CATEGORY_KINDS, RULES } from '../core/index.ts';

/** RULES.md: every rule that ships, by kind and category, with its source and examples. */
export function rulesPage(): string {
  const sections = CATEGORY_KINDS.map(({ title, categories }) => {
    const rules = RULES.filter((rule) => categories.includes(rule.category));
    const rows = rules.map(
      ({ id, title: name, category, source, examples }) =>
        `| \`${id}\` | ${cell(name)} | \`${category}\` | <${source}> | ${example(examples.hit[0])} | ${example(examples.miss[0])} |`,
    );
    return `## ${title}\n\n| rule | finds | category | follows | finds this | not this |\n|---|---|---|---|---|---|\n${rows.join('\n')}\n`;
  });
  return `# Rules\n\nGenerated from \`core/rules/\` by \`npm run generate\`. « » mark what is found. Each rule has more examples in its file;\none test runs them all.\n\n${sections.join('\n')}`;
}

function example(text: string | undefined): string {
  return text === undefined ? '' : `\`${cell(text).replace(/`/g, "'")}\``;
}

function cell(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/\|/g, '\\|');
}
