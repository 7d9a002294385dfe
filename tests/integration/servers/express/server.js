// Express in one major version on a free loopback port, which it prints.
//     node server.js express4|express5 DOCUMENTS [MODULE]
// MODULE exports a function of (app, express) that adds what a test needs, before the routes here.
'use strict';

const path = require('node:path');
const [version, documents, extra] = process.argv.slice(2);
const express = require(version);
const app = express();

if (extra) {
  require(path.resolve(extra))(app, express);
}
app.use('/static', express.static(documents));
app.get('/json', (request, response) => {
  response.json({ name: 'report', rows: Array.from({ length: 40 }, (_, row) => ({ row, square: row * row })) });
});

const server = app.listen(0, '127.0.0.1', () => console.log(server.address().port));
