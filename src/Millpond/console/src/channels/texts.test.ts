import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import organization from '~/organization/texts.en.json';
import channels from './texts.en.json';

const sources = join(import.meta.dirname, '../../../..');
const texts = readdirSync(sources, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.cs') && !/(^|\/)(console|obj|bin)\//.test(file))
  .map((file) => readFileSync(join(sources, file), 'utf8'));
const found = (pattern: RegExp) =>
  [...new Set(texts.flatMap((text) => [...text.matchAll(pattern)].map(([, name]) => name ?? '')))].sort();

describe('What the server names', () => {
  it('has words: the fields that channels ask for, the steps of a test, the quotas', () => {
    const fields = found(/new ConnectField\("(\w+)"/g);
    expect(fields.length).toBeGreaterThan(8);
    expect(Object.keys(channels.field).sort()).toEqual(fields);
    expect(Object.keys(channels.check.name)).toEqual(expect.arrayContaining(found(/new CheckStep\("(\w+)"/g)));
    expect(Object.keys(channels.meter)).toEqual(
      expect.arrayContaining([...found(/new MeterPlan\("([\w/]+)"/g), ...found(/new QuotaReading\("([\w/]+)"/g)]),
    );
  });

  it('has words: what a role may do', () => {
    const blocks = texts.flatMap((text) =>
      [...text.matchAll(/static class \w+Permissions\s*\{[\s\S]*?\n\}/g)].map(([block]) => block),
    );
    const codes = [
      ...new Set(
        blocks.flatMap((block) => [...block.matchAll(/const string \w+ = "([\w.]+)"/g)].map(([, code]) => code ?? '')),
      ),
    ];
    expect(codes.length).toBeGreaterThan(25);
    expect(Object.keys(organization.permission).sort()).toEqual(codes.map((code) => code.replace('.', '_')).sort());
    const groups = found(/AddPermissions\("(\w+)"/g);
    expect(Object.keys(organization.group)).toEqual(expect.arrayContaining(groups));
  });
});
