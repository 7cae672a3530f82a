// Times one question in DuckDB. Reads {create, query, threads, runs} from standard input and
// prints {version, seconds, created, answer}: seconds of every run, seconds of the creation, the count.
import { DuckDBInstance, version } from "@duckdb/node-api";

const text = await new Response(process.stdin).text();
const { create, query, threads, runs } = JSON.parse(text);
const instance = await DuckDBInstance.create(":memory:", { threads: String(threads) });
const connection = await instance.connect();

const clock = () => Number(process.hrtime.bigint()) / 1e9;
let started = clock();
await connection.run(create);
const created = clock() - started;

const ask = async () => Number((await connection.runAndReadAll(query)).getRows()[0][0]);
const answer = await ask();
const seconds = [];
for (let run = 0; run < runs; run++) {
  started = clock();
  await ask();
  seconds.push(clock() - started);
}
console.log(JSON.stringify({ version: version(), seconds, created, answer }));
