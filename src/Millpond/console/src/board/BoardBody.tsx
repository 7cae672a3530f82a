import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccounts } from '~/api/directory';
import { change as changeOf } from '~/format/numbers';
import { useFormat } from '~/format/useFormat';
import { ChannelMark } from '~/ui/marks';
import { Agents } from './Agents';
import { Bars } from './Bars';
import { ChartTile } from './ChartTile';
import { Figure } from './Figure';
import { type Board, dayAt, type Opens, type Point, type SpanName, spanAt } from './model';
import { Tile } from './Tile';

const tones = { positive: '1', neutral: '0', negative: '-1' } as const;
const pairs = (series: Point[]) => series.map((point): [string, number] => [point.at, point.count]);

/** All numbers of the service board; each opens to the rows behind it. */
export function BoardBody({ board: b, open, span }: { board: Board; open: Opens; span: SpanName }) {
  const { t } = useTranslation(['board', 'common']);
  const format = useFormat();
  const accounts = useAccounts();
  const { period: p, before } = b;
  const seconds = (value: number | null | undefined) =>
    value === null || value === undefined ? '–' : format.duration(value);
  const within = (value: number | null | undefined) =>
    value === null || value === undefined ? t('noneYet') : t('within', { value: format.duration(value) });
  const timeLabel = useMemo(() => {
    const options: Intl.DateTimeFormatOptions =
      span === 'day'
        ? { hour: '2-digit', minute: '2-digit', hour12: false }
        : { month: 'numeric', day: 'numeric', ...(b.step === 'hour' ? { hour: '2-digit', hour12: false } : {}) };
    const formatter = new Intl.DateTimeFormat(format.language, { ...options, timeZone: format.zone });
    return (at: number) => formatter.format(at);
  }, [span, b.step, format.language, format.zone]);
  const dayLabel = useMemo(() => {
    // The readings are those of days in UTC.
    const formatter = new Intl.DateTimeFormat(format.language, { month: 'numeric', day: 'numeric', timeZone: 'UTC' });
    return (at: number) => formatter.format(at);
  }, [format.language]);
  const moments = useMemo(() => p.postSeries.map((point) => Date.parse(point.at)), [p.postSeries]);
  const flow = useMemo(
    () => [
      { key: 'posts', name: t('metric.posts'), type: 'bar' as const, data: pairs(p.postSeries) },
      { key: 'matches', name: t('metric.matches'), type: 'line' as const, data: pairs(p.matchSeries) },
    ],
    [p.postSeries, p.matchSeries, t],
  );
  const followers = useMemo(
    () =>
      b.followers.map((each) => ({
        key: each.accountId,
        name: accounts.byId.get(each.accountId)?.name ?? t('gone'),
        type: 'line' as const,
        data: pairs(each.series),
      })),
    [b.followers, accounts.byId, t],
  );

  return (
    <div className="board">
      <div className="figures">
        <Figure
          metric="posts"
          value={format.count(p.posts)}
          change={changeOf(p.posts, before?.posts)}
          open={() => open('posts')}
          spark={p.postSeries}
        />
        <Figure
          metric="matches"
          value={format.count(p.matches)}
          change={changeOf(p.matches, before?.matches)}
          open={() => open('matches')}
          spark={p.matchSeries}
        />
        <Figure
          metric="conversations_open"
          value={format.count(b.conversations.open)}
          second={t('answeredOf', { n: format.count(b.conversations.answered) })}
          openSecond={() => open('conversations.answered')}
          open={() => open('conversations.open')}
        />
        <Figure
          metric="conversations_waiting"
          value={format.count(b.conversations.waiting)}
          open={() => open('conversations.waiting')}
          alarm={b.conversations.waiting > 0}
        />
        <Figure
          metric="replies"
          value={format.count(p.replies)}
          change={changeOf(p.replies, before?.replies)}
          open={() => open('replies')}
        />
        <Figure
          metric="firstResponse"
          value={seconds(p.firstResponse.median)}
          second={within(p.firstResponse.p90)}
          change={changeOf(p.firstResponse.median ?? 0, before?.firstResponse.median)}
          lessIsBetter
          open={() => open('firstResponse')}
        />
        <Figure
          metric="resolution"
          value={seconds(p.resolution.median)}
          second={within(p.resolution.p90)}
          change={changeOf(p.resolution.median ?? 0, before?.resolution.median)}
          lessIsBetter
          open={() => open('resolution')}
        />
        <Figure
          metric="people_new"
          value={format.count(p.newPeople)}
          second={t('peopleTotal', { n: format.compact(b.peopleTotal) })}
          openSecond={() => open('people.total')}
          change={changeOf(p.newPeople, before?.newPeople)}
          open={() => open('people.new')}
        />
      </div>
      <ChartTile
        title={t('flow.title')}
        hint={b.step === 'day' ? t('flow.byDay') : t('flow.byHour')}
        series={flow}
        height={240}
        formatTime={timeLabel}
        onPoint={(at, metric) => open(metric, spanAt(at, moments, b))}
      />
      <Tile title={t('byRule.title')} hint={t('byRule.hint')}>
        <Bars
          label={t('byRule.title')}
          rows={p.byRule.map((row) => ({
            key: row.ruleId,
            name: row.name,
            value: row.count,
            open: () => open('matches', { rowRule: row.ruleId }),
          }))}
        />
      </Tile>
      <Tile title={t('byAccount.title')} hint={t('byAccount.hint')}>
        <Bars
          label={t('byAccount.title')}
          rows={p.byAccount.map((row) => {
            const account = accounts.byId.get(row.accountId);
            return {
              key: row.accountId,
              name: account?.name ?? t('gone'),
              mark: account && <ChannelMark channel={account.kind} color={account.color} />,
              value: row.count,
              open: () => open('posts', { rowAccount: row.accountId }),
            };
          })}
        />
      </Tile>
      <Tile title={t('mood.title')} hint={t('mood.hint')}>
        <Bars
          label={t('mood.title')}
          rows={(['positive', 'neutral', 'negative'] as const).map((key) => ({
            key,
            name: t(`mood.${key}`),
            value: p.sentiment[key],
            tone: key,
            open: () => open('posts', { rowTone: tones[key] }),
          }))}
        />
      </Tile>
      <Tile title={t('byAgent.title')} hint={t('byAgent.hint')} className="tile-wide">
        <Agents rows={p.byAgent} open={(metric, agent) => open(metric, { agent })} seconds={seconds} />
      </Tile>
      {followers.length > 0 && (
        <ChartTile
          title={t('followers.title')}
          hint={t('followers.hint')}
          series={followers}
          formatTime={dayLabel}
          onPoint={(at, account) => open('followers', { rowAccount: account, ...dayAt(at) })}
        />
      )}
    </div>
  );
}
