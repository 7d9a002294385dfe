// One session of the official client: node session.mjs PROGRAM FOLDER. What it heard is printed as JSON.
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';

const [program, folder] = process.argv.slice(2);
const client = new Client({ name: 'test', version: '1' });
await client.connect(new StdioClientTransport({ command: program, args: ['mcp'], cwd: folder }));

const call = (name, args, options) => client.callTool({ name, arguments: args }, undefined, options);
const refused = async (promise) => promise.then(() => 'answered', (error) => String(error));
const said = {
    server: client.getServerVersion(),
    tools: (await client.listTools()).tools,
    analyze: await call('analyze_recording', { recording: 'before.har' }, { onprogress: () => {} }),
    findings: await call('list_findings', { recording: 'before.har' }),
    explain: await call('explain_exchange', { recording: 'before.har', exchange: 1 }),
    simulate: await call('simulate_cache_control', { recording: 'before.har', subject: 'http://a.example/x', cacheControl: 'max-age=9' }),
    compare: await call('compare_recordings', { before: 'before.har', after: 'after.har' }),
    inspect: await call('inspect_url', { urls: ['http://127.0.0.1:1/'] }),
    missing: await call('analyze_recording', { recording: 'none.har' }),
    unknown: await refused(call('no_such_tool', {})),
    prompts: await refused(client.request({ method: 'prompts/list' }, { parse: (any) => any })),
};
await client.ping();
await client.close();
console.log(JSON.stringify(said));
