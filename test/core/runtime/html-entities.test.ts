import { describe, expect, it } from 'vitest';
import { htmlEntities } from '../../../core/runtime/html-entities.ts';
import { parsersOwnTable } from './parsers-own-table.ts';

describe('named characters in the place of the MIME parser’s own table', () => {
  it('are the same, every one of them', () => {
    const table = Object.entries(parsersOwnTable());
    expect(table.length).toBeGreaterThan(2000);
    expect(table.filter(([name, character]) => htmlEntities[name] !== character)).toEqual([]);
  });

  it('are none where no character has that name', () => {
    expect(htmlEntities['&nosuch;']).toBeUndefined();
  });
});
