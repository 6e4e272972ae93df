/** What every page says in its own words. */
export const PAGE_LABELS = {
  en: {
    nothing: 'Nothing to show.',
    numbers: (caption: string) => `${caption}: the numbers`,
    picture: (caption: string) => `Chart: ${caption}. The table below has the same numbers.`,
    mostOnly: (shown: number, all: number) => `The chart shows the first ${shown} of ${all}.`,
  },
  es: {
    nothing: 'No hay nada que mostrar.',
    numbers: (caption: string) => `${caption}: los números`,
    picture: (caption: string) => `Gráfico: ${caption}. La tabla siguiente tiene los mismos números.`,
    mostOnly: (shown: number, all: number) => `El gráfico muestra los primeros ${shown} de ${all}.`,
  },
} as const;
