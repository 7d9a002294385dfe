#include "model/base/text_view.h"
#include "model/mcp/mcp_server.h"
#include "model/mcp/tool_table.h"
#include "tests/unit/test_main.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

using namespace hci;

namespace {

/// JSON with ' in place of its quotes, because moc fails on raw strings.
QByteArray json(const char* text) {
    return QByteArray(text).replace('\'', '"');
}

/// A server that gets its lines from the test, which also ends its calls.
struct Wire {
    Wire() {
        server.emplace(McpServer::Doors{
            [this](const QByteArray& line) { sent << line; },
            [this](std::uint64_t number, const ToolCall& /*call*/) { started.push_back(number); },
            [this] { ++stopped; }});
    }

    /// Messages sent since the last call, each a line with one JSON value.
    QJsonArray take() {
        QJsonArray values;
        for (const QByteArray& line : std::exchange(sent, {})) {
            if (!line.endsWith('\n') || line.count('\n') != 1)
                return {QStringLiteral("not one line")};
            values.append(QJsonDocument::fromJson('[' + line + ']').array().first());
        }
        return values;
    }
    QJsonObject ask(const QByteArray& line) {
        server->take(line);
        return take().at(0).toObject();
    }
    int codeOf(const QByteArray& line) {
        return ask(line).value(QStringLiteral("error")).toObject().value(QStringLiteral("code")).toInt();
    }
    void initialize(const QByteArray& version = "2025-06-18") {
        (void)ask(json("{'jsonrpc':'2.0','id':0,'method':'initialize','params':{'protocolVersion':'") +
                  version + json("'}}"));
    }
    void call(const QByteArray& id, const QByteArray& more = {}) {
        server->take(json("{'jsonrpc':'2.0','id':") + id + json(",'method':'tools/call','params':{") + more +
                     json("'name':'analyze_recording','arguments':{'recording':'a.har'}}}"));
    }

    std::optional<McpServer> server;
    QByteArrayList sent;
    std::vector<std::uint64_t> started;
    int stopped = 0;
};

QByteArray request(const QByteArray& method, const QByteArray& params = "{}") {
    return json("{'jsonrpc':'2.0','id':7,'method':'") + method + json("','params':") + params + '}';
}

constexpr int parseError = static_cast<int>(RpcCode::ParseError);
constexpr int invalidRequest = static_cast<int>(RpcCode::InvalidRequest);
constexpr int methodNotFound = static_cast<int>(RpcCode::MethodNotFound);
constexpr int invalidParams = static_cast<int>(RpcCode::InvalidParams);
constexpr int busy = static_cast<int>(RpcCode::Busy);

} // namespace

/// The Model Context Protocol without a client: lines in, lines and calls out.
class TstMcpServer final : public QObject {
    Q_OBJECT

private slots:
    void version_data() {
        QTest::addColumn<QByteArray>("asked");
        QTest::addColumn<QString>("answered");
        for (const char* known : {"2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05"})
            QTest::newRow(known) << QByteArray(known) << QString::fromLatin1(known);
        QTest::newRow("a later one") << QByteArray("2031-01-01") << QStringLiteral("2025-11-25");
        QTest::newRow("nonsense") << QByteArray("") << QStringLiteral("2025-11-25");
    }
    void version() {
        QFETCH(QByteArray, asked);
        QFETCH(QString, answered);
        Wire wire;
        const QJsonObject result =
            wire.ask(request("initialize", json("{'protocolVersion':'") + asked + "\"}"))
                .value(QStringLiteral("result"))
                .toObject();
        QCOMPARE(result.value(QStringLiteral("protocolVersion")).toString(), answered);
        QVERIFY(result.value(QStringLiteral("capabilities")).toObject().contains(QStringLiteral("tools")));
        QVERIFY(result.value(QStringLiteral("serverInfo")).toObject().contains(QStringLiteral("version")));
    }

    /// JSON-RPC 2.0, section 5.1; after each the server still answers.
    void refusal_data() {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<int>("code");
        QTest::addColumn<bool>("knowsId");
        const auto row = [](const char* name, const QByteArray& line, int code, bool knowsId = false) {
            QTest::newRow(name) << line << code << knowsId;
        };
        row("no JSON", "{", parseError);
        row("blanks", "   ", parseError);
        row("two values", "{},{}", parseError);
        row("brackets that fit ours", "{}],[{}", parseError);
        row("deep", QByteArray(5000, '[') + QByteArray(5000, ']'), parseError);
        row("deep and open", QByteArray(100'000, '{'), parseError);
        row("no UTF-8", "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"\xff\"}", parseError);
        row("a number", "5", invalidRequest);
        row("a text", "\"ping\"", invalidRequest);
        row("null", "null", invalidRequest);
        row("an empty object", "{}", invalidRequest);
        row("an empty batch", "[]", invalidRequest);
        row("a batch in a revision without", json("[{'jsonrpc':'2.0','id':7,'method':'ping'}]"),
            invalidRequest);
        row("another version", json("{'jsonrpc':'1.0','id':7,'method':'ping'}"), invalidRequest, true);
        row("no version", json("{'id':7,'method':'ping'}"), invalidRequest, true);
        row("no method", json("{'jsonrpc':'2.0','id':7}"), invalidRequest, true);
        row("a method that is a number", json("{'jsonrpc':'2.0','id':7,'method':1}"), invalidRequest, true);
        row("id null", json("{'jsonrpc':'2.0','id':null,'method':'ping'}"), invalidRequest);
        row("id a list", json("{'jsonrpc':'2.0','id':[7],'method':'ping'}"), invalidRequest);
        row("id true", json("{'jsonrpc':'2.0','id':true,'method':'ping'}"), invalidRequest);
        row("params a text", request("ping", "\"x\""), invalidRequest, true);
        row("params null", request("ping", "null"), invalidRequest, true);
        row("params by position", request("ping", "[1]"), invalidParams, true);
        row("no such method", request("resources/list"), methodNotFound, true);
        row("a notification's name", request("notifications/cancelled"), methodNotFound, true);
        row("initialize twice", request("initialize", json("{'protocolVersion':'2025-06-18'}")),
            invalidRequest, true);
        row("a cursor", request("tools/list", json("{'cursor':'x'}")), invalidParams, true);
        row("no tool", request("tools/call"), invalidParams, true);
        row("a tool that is a number", request("tools/call", json("{'name':1}")), invalidParams, true);
        row("no such tool", request("tools/call", json("{'name':'rm','arguments':{}}")), invalidParams, true);
        row("arguments a list", request("tools/call", json("{'name':'analyze_recording','arguments':[]}")),
            invalidParams, true);
        row("arguments null", request("tools/call", json("{'name':'analyze_recording','arguments':null}")),
            invalidParams, true);
        row("no arguments", request("tools/call", json("{'name':'analyze_recording'}")), invalidParams, true);
    }
    void refusal() {
        QFETCH(QByteArray, line);
        QFETCH(int, code);
        QFETCH(bool, knowsId);
        Wire wire;
        wire.initialize();
        wire.server->take(line);
        const QJsonArray answers = wire.take();
        QCOMPARE(answers.size(), 1);
        const QJsonObject answer = answers.first().toObject();
        QCOMPARE(answer.value(QStringLiteral("error")).toObject().value(QStringLiteral("code")).toInt(),
                 code);
        QCOMPARE(answer.value(QStringLiteral("id")), knowsId ? QJsonValue(7) : QJsonValue(QJsonValue::Null));
        QVERIFY(!answer.contains(QStringLiteral("result")));
        QVERIFY(wire.started.empty());
        QVERIFY(wire.ask(request("ping")).contains(QStringLiteral("result")));
    }

    void longLine() {
        Wire wire;
        wire.server->refuseLongLine();
        QCOMPARE(wire.take().size(), 1);
    }

    /// Notifications, a client's answers and unknown cancellations get no answer (section 4.1).
    void silence() {
        Wire wire;
        wire.initialize();
        wire.server->take(json("{'jsonrpc':'2.0','method':'notifications/initialized'}"));
        wire.server->take(json("{'jsonrpc':'2.0','method':'no/such'}"));
        wire.server->take(json("{'jsonrpc':'2.0','method':'tools/call','params':{'name':'x'}}"));
        wire.server->take(json("{'jsonrpc':'2.0','id':3,'result':{}}"));
        wire.server->take(json("{'jsonrpc':'2.0','id':3,'error':{'code':1,'message':'x'}}"));
        wire.server->take(
            json("{'jsonrpc':'2.0','method':'notifications/cancelled','params':{'requestId':9}}"));
        wire.server->take(json("{'jsonrpc':'2.0','method':'notifications/cancelled'}"));
        QCOMPARE(wire.take(), QJsonArray());
    }

    void initializeComesFirst() {
        Wire wire;
        QCOMPARE(wire.codeOf(request("tools/list")), invalidRequest);
        QVERIFY(wire.ask(request("ping")).contains(QStringLiteral("result")));
        QCOMPARE(wire.codeOf(request("initialize")), invalidParams);
        QCOMPARE(wire.codeOf(request("initialize", json("{'protocolVersion':5}"))), invalidParams);
        wire.initialize();
        QVERIFY(wire.ask(request("tools/list")).contains(QStringLiteral("result")));
    }

    /// An id is returned unchanged: a text stays a text, and a large number keeps its digits.
    void ids() {
        Wire wire;
        for (const QByteArray id : {"\"7\"", "7", "-1", "9007199254740993", "\"\"", "1.5"}) {
            wire.server->take(json("{'jsonrpc':'2.0','id':") + id + json(",'method':'ping'}"));
            QCOMPARE(wire.sent.takeFirst(), json("{'jsonrpc':'2.0','id':") + id + ",\"result\":{}}\n");
        }
    }

    /// Each tool describes itself for clients, and its arguments are read by its schema.
    void toolsAreListed() {
        Wire wire;
        wire.initialize();
        const QJsonArray list = wire.ask(request("tools/list"))
                                    .value(QStringLiteral("result"))
                                    .toObject()
                                    .value(QStringLiteral("tools"))
                                    .toArray();
        QCOMPARE(list.size(), static_cast<qsizetype>(tools().size()));
        for (const QJsonValue tool : list) {
            const QJsonObject schema = tool[QStringLiteral("inputSchema")].toObject();
            QCOMPARE(schema.value(QStringLiteral("type")), QJsonValue(QStringLiteral("object")));
            const QJsonObject properties = schema.value(QStringLiteral("properties")).toObject();
            QVERIFY(!properties.isEmpty());
            QVERIFY(tool[QStringLiteral("annotations")].toObject().contains(QStringLiteral("readOnlyHint")));
            for (auto i = properties.begin(); i != properties.end(); ++i) { // each is known, and has a type
                const auto call =
                    toolCall(tool[QStringLiteral("name")].toString(), QJsonObject{{i.key(), QJsonObject()}});
                QVERIFY2(!call && call.error().detail.find("there is no argument") == std::string::npos,
                         qPrintable(i.key()));
            }
            const auto call = toolCall(tool[QStringLiteral("name")].toString(),
                                       QJsonObject{{QStringLiteral("surprise"), 1}});
            QCOMPARE(call.error().code, ErrorCode::Syntax);
        }
    }

    void arguments_data() {
        QTest::addColumn<QString>("tool");
        QTest::addColumn<QByteArray>("arguments");
        QTest::addColumn<QString>("problem");
        const auto row = [](const char* name, const char* tool, const char* arguments,
                            const char* problem = "") {
            QTest::newRow(name) << QString::fromLatin1(tool) << json(arguments)
                                << QString::fromLatin1(problem);
        };
        row("analyze", "analyze_recording", "{'recording':'a.har','cache':'cdn'}");
        row("another cache", "analyze_recording", "{'recording':'a.har','cache':'mine'}", "cache");
        row("no recording", "analyze_recording", "{'cache':'cdn'}", "recording");
        row("an empty recording", "analyze_recording", "{'recording':''}", "recording");
        row("one more", "analyze_recording", "{'recording':'a','include-secrets':true}",
            "no argument include-secrets");
        row("inspect", "inspect_url", "{'urls':['http://a.example/'],'headers':['A: b'],'probes':'full'}");
        row("another scheme", "inspect_url", "{'urls':['file:///etc/passwd']}", "urls");
        row("no URLs", "inspect_url", "{'urls':[]}", "urls");
        row("one that is none", "inspect_url", "{'urls':['http://a.example/', 5]}", "urls");
        row("a header with a line break", "inspect_url",
            "{'urls':['http://a.example/'],'headers':['A: b\\r\\nC: d']}", "headers");
        row("a method", "inspect_url", "{'urls':['http://a.example/'],'method':'DELETE'}", "method");
        row("unsafe probes", "inspect_url", "{'urls':['http://a.example/'],'unsafeProbes':'PUT'}",
            "unsafeProbes");
        row("a timeout of 0", "inspect_url", "{'urls':['http://a.example/'],'timeoutSeconds':0}",
            "timeoutSeconds");
        row("connect to nowhere", "inspect_url", "{'urls':['http://a.example/'],'connectTo':'a'}",
            "connectTo");
        row("explain", "explain_exchange", "{'recording':'a','exchange':0}");
        row("explain a URL", "explain_exchange", "{'recording':'a','url':'http://a.example/'}");
        row("explain nothing", "explain_exchange", "{'recording':'a'}", "exchange");
        row("explain two", "explain_exchange", "{'recording':'a','exchange':0,'url':'x'}", "exchange");
        row("a fraction", "explain_exchange", "{'recording':'a','exchange':0.5}", "exchange");
        row("below 0", "explain_exchange", "{'recording':'a','exchange':-1}", "exchange");
        row("beyond all", "explain_exchange", "{'recording':'a','exchange':1e300}", "exchange");
        row("findings", "list_findings", "{'recording':'a','severity':'error','rule':'etag-weak'}");
        row("no such rule", "list_findings", "{'recording':'a','rule':'x'}", "rule");
        row("a page too long", "list_findings", "{'recording':'a','limit':101}", "limit");
        row("simulate", "simulate_cache_control",
            "{'recording':'a','target':'host','subject':'a.example','cacheControl':'max-age=1'}");
        row("simulate in real caches", "simulate_cache_control",
            "{'recording':'a','subject':'x','cacheControl':'no-store','cache':'nginx','caches':['varnish','"
            "cdn']}");
        row("no such cache", "analyze_recording", "{'recording':'a','cache':'ngnix'}", "cache");
        row("no such cache of several", "list_findings", "{'recording':'a','caches':['nginx','x']}",
            "caches");
        row("caches by one word", "list_findings", "{'recording':'a','caches':'all'}", "caches");
        row("simulate nothing", "simulate_cache_control", "{'recording':'a','subject':'x'}", "cacheControl");
        row("compare", "compare_recordings", "{'before':'a','after':'b'}");
        row("compare one", "compare_recordings", "{'before':'a'}", "after");
    }
    void arguments() {
        QFETCH(QString, tool);
        QFETCH(QByteArray, arguments);
        QFETCH(QString, problem);
        const auto call = toolCall(tool, QJsonDocument::fromJson(arguments).object());
        if (problem.isEmpty())
            QVERIFY2(call, call ? "" : call.error().detail.c_str());
        else
            QVERIFY(!call && call.error().detail.find(problem.toStdString()) != std::string::npos);
    }

    /// From 2025-11-25 on, the model gets errors of arguments as a result; an unknown tool stays an error.
    void unusableArgumentsByRevision() {
        for (const QByteArray version : {"2025-11-25", "2025-06-18"}) {
            Wire wire;
            wire.initialize(version);
            const QJsonObject answer =
                wire.ask(request("tools/call", json("{'name':'analyze_recording','arguments':{}}")));
            QCOMPARE(answer.contains(QStringLiteral("error")), version == "2025-06-18");
            QCOMPARE(answer[QStringLiteral("result")].toObject()[QStringLiteral("isError")].toBool(),
                     version == "2025-11-25");
            QCOMPARE(wire.codeOf(request("tools/call", json("{'name':'x','arguments':{}}"))), invalidParams);
        }
    }

    /// Calls run one at a time and in order; a ping is answered meanwhile.
    void calls() {
        Wire wire;
        wire.initialize();
        wire.call("1");
        wire.call("2");
        QCOMPARE(wire.started.size(), std::size_t{1});
        QVERIFY(!wire.server->idle());
        QVERIFY(wire.ask(request("ping")).contains(QStringLiteral("result")));
        wire.server->finish(wire.started[0], {json("{'a':1}"), {}, false});
        QCOMPARE(wire.started.size(), std::size_t{2});
        const QJsonObject result = wire.take().first()[QStringLiteral("result")].toObject();
        QCOMPARE(result[QStringLiteral("structuredContent")],
                 QJsonValue(QJsonObject{{QStringLiteral("a"), 1}}));
        const QJsonObject content = result[QStringLiteral("content")].toArray().first().toObject();
        QCOMPARE(content[QStringLiteral("text")].toString(), QString::fromUtf8(json("{'a':1}")));
        wire.server->finish(wire.started[0], {json("{'a':2}"), {}, false}); // it has ended already
        QCOMPARE(wire.take(), QJsonArray());
        wire.server->finish(wire.started[1], {{}, QStringLiteral("a\u202e\nb"), true});
        QVERIFY(wire.sent.first().contains(json("'isError':true")));
        QVERIFY(!wire.sent.first().contains("\u202e")); // no invisible character passes
        QVERIFY(wire.server->idle());
    }

    /// Structured content came with 2025-06-18.
    void olderClientsGetText() {
        Wire wire;
        wire.initialize("2025-03-26");
        wire.call("1");
        wire.server->finish(wire.started[0], {json("{'a':1}"), {}, false});
        QVERIFY(!wire.sent.first().contains("structuredContent"));
        QVERIFY(wire.sent.first().contains(json("{\\'a\\':1}")));
    }

    /// A cancelled call gets no answer (basic/utilities/cancellation), whether it runs or waits.
    void cancellation() {
        Wire wire;
        wire.initialize();
        wire.call("1");
        wire.call("\"2\"");
        wire.call("3");
        const auto cancel = [&wire](const QByteArray& id) {
            wire.server->take(
                json("{'jsonrpc':'2.0','method':'notifications/cancelled','params':{'requestId':") + id +
                "}}");
        };
        cancel("2"); // the number 2 is another id than the text
        cancel("\"2\"");
        QCOMPARE(wire.stopped, 0);
        cancel("1");
        QCOMPARE(wire.stopped, 1);
        QCOMPARE(wire.started.size(), std::size_t{2}); // the third one
        wire.server->finish(wire.started[0], {json("{'a':1}"), {}, false});
        QCOMPARE(wire.take(), QJsonArray());
        wire.server->finish(wire.started[1], {json("{'a':3}"), {}, false});
        QCOMPARE(wire.take().first()[QStringLiteral("id")], QJsonValue(3));
        QVERIFY(wire.server->idle());
    }

    void queueIsBounded() {
        Wire wire;
        wire.initialize();
        for (std::size_t i = 0; i <= McpServer::maxWaiting; ++i)
            wire.call(QByteArray::number(i + 100));
        QCOMPARE(wire.take(), QJsonArray());
        wire.call("1");
        QCOMPARE(wire.take().first()[QStringLiteral("error")][QStringLiteral("code")].toInt(), busy);
    }

    void idsUnderWayAreTaken() {
        Wire wire;
        wire.initialize();
        wire.call("7");
        QCOMPARE(wire.codeOf(request("ping")), invalidRequest);
        wire.server->finish(wire.started[0], {"{}", {}, false});
        QCOMPARE(wire.take().size(), 1);
        QVERIFY(wire.ask(request("ping")).contains(QStringLiteral("result")));
    }

    /// Only if requested, and only increasing (basic/utilities/progress).
    void progress() {
        Wire wire;
        wire.initialize();
        wire.call("1");
        wire.server->progress(wire.started[0], 10);
        QCOMPARE(wire.take(), QJsonArray());
        wire.server->finish(wire.started[0], {"{}", {}, false});
        wire.call("2", json("'_meta':{'progressToken':'t'},"));
        (void)wire.take();
        for (const int percent : {0, 10, 10, 5, 20})
            wire.server->progress(wire.started[1], percent);
        QList<int> told;
        for (const QJsonValue note : wire.take()) {
            QCOMPARE(note[QStringLiteral("params")][QStringLiteral("progressToken")].toString(),
                     QStringLiteral("t"));
            told << note[QStringLiteral("params")][QStringLiteral("progress")].toInt();
        }
        QCOMPARE(told, (QList<int>{0, 10, 20}));
        wire.server->progress(wire.started[0], 90); // of a call that has ended
        QCOMPARE(wire.take(), QJsonArray());
    }

    /// 2025-03-26 has batches: one answer after the last call; none for notifications alone.
    void batches() {
        Wire wire;
        wire.initialize("2025-03-26");
        wire.server->take(json("[{'jsonrpc':'2.0','id':1,'method':'ping'},5,"
                               "{'jsonrpc':'2.0','method':'notifications/initialized'},"
                               "{'jsonrpc':'2.0','id':2,'method':'tools/call','params':{'name':"
                               "'analyze_recording','arguments':{'recording':'a'}}}]"));
        QCOMPARE(wire.take(), QJsonArray());
        wire.server->finish(wire.started[0], {"{}", {}, false});
        QCOMPARE(wire.take().first().toArray().size(), 3);
        wire.server->take(json("[{'jsonrpc':'2.0','method':'notifications/initialized'}]"));
        QCOMPARE(wire.take(), QJsonArray());
        QByteArray many = "[";
        for (qsizetype i = 0; i <= maxRpcMessages; ++i)
            many += (i == 0 ? "5" : ",5");
        QCOMPARE(wire.codeOf(many + ']'), invalidRequest);
    }
};

HCI_TEST(TstMcpServer)
#include "tst_mcp_server.moc"
