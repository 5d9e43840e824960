// The baseline of bench/report.ts: the same cohort grid by one plain DuckDB script, with nothing read that it does not need.
import { DuckDBInstance } from '@duckdb/node-api'

const [, , path] = process.argv
const duck = await DuckDBInstance.create(':memory:', { threads: '2' })
const connection = await duck.connect()
await connection.run(`
  CREATE TABLE orders AS
  SELECT coalesce(customer_id, 'guest ' || order_id) AS customer, CAST(created_at AS TIMESTAMP) AS "at",
    CAST(total AS DECIMAL(18, 2)) - coalesce(CAST(shipping AS DECIMAL(18, 2)), 0)
      - coalesce(CAST(refunded AS DECIMAL(18, 2)), 0) AS revenue
  FROM read_csv('${path}', header = true, all_varchar = true)
  WHERE status NOT IN ('cancelled', 'failed', 'pending', 'refunded')`)
const grid = await connection.runAndReadAll(`
  SELECT date_trunc('month', first_at) AS cohort, date_diff('month', first_at, "at") AS k,
    count(DISTINCT customer) AS customers, count(*) AS orders, sum(revenue) AS revenue
  FROM orders JOIN (SELECT customer, min("at") AS first_at FROM orders GROUP BY customer) USING (customer)
  GROUP BY ALL ORDER BY ALL`)
console.log(JSON.stringify(grid.getRowObjectsJson().length))
