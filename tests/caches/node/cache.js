// A cache in front of one origin, as the README of http-cache-semantics describes its use: node cache.js PORT ORIGIN_PORT
"use strict";

const http = require("http");
const CachePolicy = require("http-cache-semantics");

const [port, originPort] = process.argv.slice(2).map(Number);
const stored = new Map(); // by URL: {policy, response}
const agent = new http.Agent({keepAlive: true, maxSockets: 256});

function ask(request, headers) {
    const own = Object.assign({}, headers);
    delete own.connection;
    return new Promise((resolve, reject) => {
        const upstream = http.request({port: originPort, host: "127.0.0.1", method: request.method, path: request.url,
                                       headers: own, agent}, answer => {
            const parts = [];
            answer.on("data", part => parts.push(part));
            answer.on("end", () => resolve({status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts)}));
            answer.on("error", reject);
        });
        upstream.on("error", reject);
        upstream.end();
    });
}

function keep(url, policy, response) {
    if (policy.storable())
        stored.set(url, {policy, response});
    else
        stored.delete(url);
}

async function refresh(request, entry, headers) {
    const answer = await ask(request, headers);
    const {policy, modified} = entry.policy.revalidatedPolicy(request, answer);
    const response = modified ? answer : entry.response;
    keep(request.url, policy, response);
    return answer.status === 304 && modified ? answer : response;
}

async function answerTo(request) {
    if (request.method !== "GET" && request.method !== "HEAD")
        return ask(request, request.headers);
    const entry = stored.get(request.url);
    if (!entry) {
        const answer = await ask(request, request.headers);
        keep(request.url, new CachePolicy(request, answer), answer);
        return answer;
    }
    const {response, revalidation} = entry.policy.evaluateRequest(request);
    if (!response)
        return refresh(request, entry, revalidation.headers);
    if (revalidation)
        refresh(request, entry, revalidation.headers).catch(() => {});
    return {status: response.status, headers: response.headers, body: entry.response.body};
}

http.createServer(async (request, response) => {
    try {
        const answer = await answerTo(request);
        const headers = Object.assign({}, answer.headers);
        for (const name of ["connection", "keep-alive", "transfer-encoding"])
            delete headers[name];
        const bodiless = request.method === "HEAD" || answer.status === 204 || answer.status === 304;
        response.writeHead(answer.status, headers);
        response.end(bodiless ? undefined : answer.body);
    } catch (error) {
        response.writeHead(502);
        response.end();
    }
}).listen(port, "127.0.0.1");
