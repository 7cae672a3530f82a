import { describe, expect, it } from 'vitest';
import { csvCell, csvFile } from './csv';

describe('A CSV file', () => {
  it('quotes what would break a row', () => {
    expect(csvCell('one, "two"')).toBe('"one, ""two"""');
    expect(csvCell('plain')).toBe('plain');
    expect(csvCell(-3)).toBe('-3');
  });

  it('has no formulas in it', () => {
    expect(csvCell('=HYPERLINK("x")')).toBe('"\'=HYPERLINK(""x"")"');
    expect(csvCell('@us')).toBe("'@us");
  });

  it('is UTF-8 with its mark, rows ending as spreadsheets expect', async () => {
    const bytes = new Uint8Array(
      await csvFile([
        ['时间', 'n'],
        ['a', 1],
      ]).arrayBuffer(),
    );
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(bytes)).toBe('时间,n\r\na,1\r\n');
  });
});
