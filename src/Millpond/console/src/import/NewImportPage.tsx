import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Alert, Button, Input, Segmented, Select, Table } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '~/api/client';
import { explain } from '~/api/explain';
import { type ImportKind, type ImportPreview, type ImportRun, importKinds } from '~/api/model';
import { useFormat } from '~/format/useFormat';
import { AccountPick } from '~/ui/fields';
import { Icon } from '~/ui/Icon';
import { Page, Section } from '~/ui/Page';
import { Rows } from '~/ui/states';
import { filled, type Mapping, missingGroups, needOf } from './mapping';
import './import.css';

/** Choose a file, see its first rows, say which column is what, start. */
export function NewImportPage() {
  const { t } = useTranslation(['imports', 'common']);
  const navigate = useNavigate();
  const client = useQueryClient();
  const format = useFormat();
  const input = useRef<HTMLInputElement>(null);
  const [kind, setKind] = useState<ImportKind>('posts');
  const [file, setFile] = useState<File | null>(null);
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const [mapping, setMapping] = useState<Mapping>({});
  const [accountId, setAccountId] = useState<string | undefined>();
  const [currency, setCurrency] = useState('CNY');
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState<'preview' | 'start' | null>(null);
  const [over, setOver] = useState(false);
  const missing = missingGroups(preview?.needed ?? [], mapping);
  const nameOf = (field: string) => t(`column.${field as 'text'}`, { defaultValue: field });
  const needsCurrency = kind === 'orders' && !mapping.currency;

  const look = async (chosen: File, as: ImportKind) => {
    setFile(chosen);
    setPreview(null);
    setError(null);
    setBusy('preview');
    try {
      const form = new FormData();
      form.append('kind', as);
      // The first megabyte says enough; the whole file goes up when it is started. A packed file cannot be cut.
      form.append('file', /\.gz$/i.test(chosen.name) ? chosen : chosen.slice(0, 1_048_576), chosen.name);
      const seen = await api.post<ImportPreview>('/import-previews', form);
      setPreview(seen);
      setMapping(seen.suggestedMapping);
    } catch (refusal) {
      setError(refusal);
    } finally {
      setBusy(null);
    }
  };

  const start = async () => {
    if (!file) return;
    setBusy('start');
    setError(null);
    try {
      const form = new FormData();
      form.append('kind', kind);
      form.append('mapping', JSON.stringify({ ...filled(mapping), ...(needsCurrency ? { currency } : {}) }));
      if (accountId) form.append('accountId', accountId);
      form.append('file', file, file.name);
      await api.post<ImportRun>('/imports', form);
      await client.invalidateQueries({ queryKey: ['imports'] });
      await navigate({ to: '/import' as '/' });
    } catch (refusal) {
      setError(refusal);
    } finally {
      setBusy(null);
    }
  };

  const take = (chosen: File | undefined) => chosen && void look(chosen, kind);
  return (
    <Page title={t('new.title')} lead={<Link to={'/import' as '/'}>{t('all')}</Link>}>
      <Section title={t('new.kind')}>
        <Segmented
          aria-label={t('new.kind')}
          value={kind}
          onChange={(next) => {
            setKind(next);
            if (file) void look(file, next);
          }}
          options={importKinds.map((each) => ({ value: each, label: t(`kind.${each}`) }))}
        />
        <p className="faint small import-hint">{t(`kindHint.${kind}`)}</p>
      </Section>
      <Section title={t('new.file')} hint={t('new.fileHint')}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; the button inside does the same by keyboard */}
        <div
          className={`drop ${over ? 'drop-over' : ''}`}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            event.preventDefault();
            setOver(false);
            take(event.dataTransfer.files[0]);
          }}
        >
          <Icon name="upload" size={22} />
          <span>{file ? `${file.name} · ${format.bytes(file.size)}` : t('new.drop')}</span>
          <Button onClick={() => input.current?.click()} loading={busy === 'preview'}>
            {file ? t('new.otherFile') : t('new.choose')}
          </Button>
          <input
            ref={input}
            type="file"
            hidden
            accept=".csv,.ndjson,.jsonl,.json,.tsv,.gz"
            aria-label={t('new.choose')}
            onChange={(event) => {
              take(event.target.files?.[0]);
              event.target.value = '';
            }}
          />
        </div>
      </Section>
      {error !== null && <Alert type="error" showIcon title={explain(error)} style={{ marginTop: 16 }} />}
      {busy === 'preview' && <Rows count={3} />}
      {preview && (
        <>
          <Section title={t('new.mapping')} hint={t('new.mappingHint')}>
            <div className="mapping card card-pad">
              {preview.fields.map((field) => (
                <div key={field}>
                  <span>
                    {nameOf(field)}
                    {needOf(preview.needed, field) && (
                      <span className="mapping-needed"> {t(`new.${needOf(preview.needed, field) ?? 'always'}`)}</span>
                    )}
                  </span>
                  <Select
                    allowClear
                    showSearch
                    aria-label={nameOf(field)}
                    placeholder={t('new.noColumn')}
                    status={missing.some((fields) => fields.includes(field)) ? 'error' : ''}
                    value={mapping[field]}
                    onChange={(column?: string) => setMapping((old) => ({ ...old, [field]: column }))}
                    options={preview.columns.map((column) => ({ value: column, label: column }))}
                  />
                </div>
              ))}
              {needsCurrency && (
                <div>
                  <span>{t('new.currency')}</span>
                  <Input
                    aria-label={t('new.currency')}
                    value={currency}
                    maxLength={3}
                    onChange={(event) => setCurrency(event.target.value.toUpperCase())}
                  />
                </div>
              )}
              <div>
                <span>{t('new.account')}</span>
                <AccountPick label={t('new.noAccount')} value={accountId} onChange={setAccountId} />
              </div>
            </div>
          </Section>
          <Section title={t('new.preview')}>
            <div className="table-card">
              <Table<Record<string, string>>
                size="small"
                pagination={false}
                scroll={{ x: 'max-content', y: 320 }}
                rowKey="#"
                columns={preview.columns.map((column) => ({
                  title: column,
                  dataIndex: column,
                  ellipsis: true,
                  width: 200,
                }))}
                dataSource={preview.rows.map((row, index) => ({ ...toRow(preview.columns, row), '#': String(index) }))}
              />
            </div>
          </Section>
          <div className="row import-end">
            <Button
              type="primary"
              disabled={missing.length > 0}
              loading={busy === 'start'}
              onClick={() => void start()}
            >
              {t('new.start')}
            </Button>
            {missing.length > 0 && (
              <span className="faint small">
                {t('new.missing', {
                  fields: format.list(missing.map((fields) => fields.map(nameOf).join(' / '))),
                })}
              </span>
            )}
          </div>
        </>
      )}
    </Page>
  );
}

const toRow = (columns: string[], row: string[]): Record<string, string> =>
  Object.fromEntries(columns.map((column, index) => [column, row[index] ?? '']));
