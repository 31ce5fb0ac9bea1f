// Parses each file named and prints a line of JSON for it: its questions as the parser understands them.
const fs = require('fs');
const { parse } = require('gift-pegjs');

for (const file of process.argv.slice(2)) {
  console.log(JSON.stringify(parse(fs.readFileSync(file, 'utf8'))));
}
