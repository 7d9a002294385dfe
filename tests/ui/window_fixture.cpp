#include "tests/ui/window_fixture.h"

#include "model/har/har_writer.h"
#include "model/words/amounts.h"
#include "tests/ui/lazy_parts.h"
#include "tests/unit/dialogue.h"
#include "tests/unit/test_main.h"
#include "ui/detail/diff_model.h"

namespace hci::test {

SessionView viewOf(std::string_view text) {
    Progress progress;
    return makeView(dialogue(text), {}, progress);
}

SessionView twoVisits() {
    return viewOf(R"(
        @ 12:00:01
        > GET https://shop.example/static/app.js
        < 200 OK
        < Date: @
        < Content-Type: application/javascript
        < Cache-Control: max-age=1
        < Vary: Accept-Encoding
        < ETag: W/"65920080-1770"
        =#6000
        > GET https://shop.example/api/users/7
        < 200 OK
        < Date: @
        < ETag: "a1"
        < Cache-Control: no-cache
        =#2000
        > GET https://cdn.example/hero.avif
        < 200 OK
        < Date: @
        < Last-Modified: @-86400
        < Cache-Control: max-age=3600
        =#9000
        @ 12:00:09
        > GET https://shop.example/static/app.js
        > If-None-Match: W/"65920080-1770"
        < 304 Not Modified
        < Date: @
        < ETag: W/"65920080-1770"
        > GET https://shop.example/api/users/7
        > If-None-Match: "a1"
        < 200 OK
        < Date: @
        < ETag: "a1"
        < Cache-Control: no-cache
        =#2000
    )");
}

SessionView campaigns() {
    return viewOf(R"(
        > GET https://shop.example/lists/summer?page=1&utm_source=mail
        < 200 OK
        < Cache-Control: max-age=600
        =#6000
        > GET https://shop.example/lists/summer?page=1&utm_source=web
        < 200 OK
        < Cache-Control: max-age=600
        =#6000
        > GET https://shop.example/lists/summer?utm_source=app&page=1
        < 200 OK
        < Cache-Control: max-age=600
        =#6000
        > GET https://shop.example/site.css
        < 200 OK
        < Cache-Control: max-age=600
        =#2000
        > GET https://shop.example/lists/summer?page=1&utm_source=mail
        < 200 OK
        < Cache-Control: max-age=600
        =#6000
    )");
}

QByteArray campaignsRecording() {
    const SessionView view = campaigns();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    Progress progress;
    const auto written = writeHar(*view.session, buffer, {.includeSecrets = true}, progress);
    return written ? buffer.data() : QByteArray();
}

QString weightOf(const SessionView& view, const std::vector<std::uint32_t>& exchanges) {
    ByteParts sum;
    for (const std::uint32_t exchange : exchanges)
        sum += view.analysis->exchangeBytes[exchange];
    return formatBytes(sum.transferred());
}

bool waitForExchanges(MainWindow& window, std::uint32_t exchanges) {
    return QTest::qWaitFor(
        [&] {
            const SessionView& view = window.sessions().view();
            return view && view.session->size() == exchanges && !window.sessions().busy();
        },
        60000);
}

QString writeRecording(const QTemporaryDir& folder, const QByteArray& har) {
    const QString path = folder.filePath(QStringLiteral("recording.har"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(har) != har.size())
        qFatal("cannot write the recording");
    return path;
}

QByteArray smallRecording() {
    return R"({"log": {"version": "1.2", "creator": {"name": "Firefox", "version": "123.0"}, "entries": [
      {"startedDateTime": "2026-01-05T12:00:01.000Z", "time": 5,
       "request": {"method": "GET", "url": "https://shop.example/app.js", "httpVersion": "HTTP/1.1", "headers": []},
       "response": {"status": 200, "statusText": "OK", "httpVersion": "HTTP/1.1",
         "headers": [{"name": "ETag", "value": "\"v1\""}, {"name": "Vary", "value": "Accept-Encoding"},
                     {"name": "Date", "value": "Mon, 05 Jan 2026 12:00:01 GMT"}],
         "content": {"size": 11, "mimeType": "text/javascript", "text": "hello world"},
         "headersSize": 200, "bodySize": 11}},
      {"startedDateTime": "2026-01-05T12:00:09.000Z", "time": 5,
       "request": {"method": "GET", "url": "https://shop.example/app.js", "httpVersion": "HTTP/1.1",
         "headers": [{"name": "If-None-Match", "value": "\"v1\""}]},
       "response": {"status": 304, "statusText": "Not Modified", "httpVersion": "HTTP/1.1",
         "headers": [{"name": "ETag", "value": "\"v1\""}, {"name": "Date", "value": "Mon, 05 Jan 2026 12:00:09 GMT"}],
         "content": {"size": 11, "mimeType": "text/javascript"}, "headersSize": 120, "bodySize": 11}}
    ]}})";
}

QByteArray withSecretContent() {
    return smallRecording().replace(
        R"("mimeType": "text/javascript", "text": "hello world")",
        R"("mimeType": "application/json", "text": "{\"access_token\": \"geheimes-wort-1\"}")");
}

QByteArray twoHosts() {
    QByteArray entries;
    const auto add = [&](const char* url, const char* fields, int second) {
        if (!entries.isEmpty())
            entries += ',';
        entries += QByteArray(R"({"startedDateTime": "2026-01-05T12:00:%1.000Z", "time": 5,
          "request": {"method": "GET", "url": "%2", "httpVersion": "HTTP/1.1", "headers": []},
          "response": {"status": 200, "statusText": "OK", "httpVersion": "HTTP/1.1",
            "headers": [{"name": "Date", "value": "Mon, 05 Jan 2026 12:00:%1 GMT"}%3],
            "content": {"size": 500, "mimeType": "text/javascript"}, "headersSize": 200, "bodySize": 500}})")
                       .replace("%1", QByteArray::number(second))
                       .replace("%2", url)
                       .replace("%3", fields);
    };
    add("https://a.example/plain.js", "", 10);
    add("https://a.example/other.js", "", 11);
    add("https://b.example/plain.js", R"(, {"name": "Server", "value": "nginx/1.22.1"})", 12);
    add("https://b.example/good.js",
        R"(, {"name": "ETag", "value": "\"v1\""}, {"name": "Cache-Control", "value": "max-age=600, maxage=5"})",
        13);
    return R"({"log": {"version": "1.2", "creator": {"name": "Firefox", "version": "123.0"}, "entries": [)" +
           entries + "]}}";
}

QByteArray withWarning() {
    return smallRecording()
        .replace("\"entries\": [", R"("entries": [ {"startedDateTime": 7, "request": 3},)")
        .replace(
            R"({"name": "Vary", "value": "Accept-Encoding"})",
            R"({"name": "Vary", "value": "Accept-Encoding"}, {"name": "Cache-Control", "value": "private, max-age=600"})");
}

QByteArray twoKinds() {
    return smallRecording().replace(
        R"("startedDateTime": "2026-01-05T12:00:09.000Z", "time": 5,
       "request": {"method": "GET", "url": "https://shop.example/app.js", "httpVersion": "HTTP/1.1",
         "headers": [{"name": "If-None-Match", "value": "\"v1\""}]},
       "response": {"status": 304, "statusText": "Not Modified")",
        R"("startedDateTime": "2026-01-05T12:00:09.000Z", "time": 5,
       "request": {"method": "GET", "url": "https://cdn.example/a.css", "httpVersion": "HTTP/1.1", "headers": []},
       "response": {"status": 200, "statusText": "OK")");
}

WindowFixture::WindowFixture() : WindowFixture(Settings()) {}

WindowFixture::WindowFixture(const Settings& remembered) : settings(remembered) {
    window.resize(1200, 760);
    showWithFirstPage(window);
}

bool WindowFixture::open(const QByteArray& har, std::uint32_t exchanges) {
    window.openFiles({writeRecording(folder, har)});
    return waitForExchanges(window, exchanges);
}

bool WindowFixture::openSmall() {
    return open(smallRecording(), 2) &&
           QTest::qWaitFor([this] { return find<QTreeView>("resourceTree")->model()->rowCount() == 1; },
                           hci::test::maxWaitMs);
}

void WindowFixture::clickRow(const QModelIndex& index) {
    auto* tree = find<QTreeView>("resourceTree");
    QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, tree->visualRect(index).center());
}

bool WindowFixture::trigger(const char* action) {
    auto* wanted = find<QAction>(action);
    if (!wanted || !wanted->isEnabled())
        return false;
    wanted->trigger();
    return true;
}

bool WindowFixture::choose(QPushButton* button, const QString& entry) {
    for (QAction* action : button->menu()->actions())
        if (action->text() == entry) {
            action->trigger();
            return true;
        }
    return false;
}

void WindowFixture::openTab(const char* title) {
    auto* tabs = find<QTabWidget>("detailTabs");
    for (int i = 0; i < tabs->count(); ++i)
        if (tabs->tabText(i).startsWith(QLatin1StringView(title)))
            tabs->setCurrentIndex(i);
}

QString WindowFixture::headline(const char* part) {
    return find<QTabWidget>("detailTabs")
        ->currentWidget()
        ->findChild<QLabel*>(QLatin1StringView(part))
        ->text();
}

QStringList WindowFixture::fieldNames() {
    return columnOf(*find<QTreeView>("diffTable")->model(), DiffModel::Name);
}

QStringList columnOf(const QAbstractItemModel& model, int column, const QModelIndex& parent) {
    QStringList texts;
    for (int row = 0; row < model.rowCount(parent); ++row)
        texts << model.index(row, column, parent).data().toString();
    return texts;
}

void saveAs(const QString& path) {
    whenAsked<QFileDialog>([path](QFileDialog& dialog) {
        // Typed, not selected: the folder's list loads later, and would clear the selection.
        dialog.findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))->setText(path);
        static_cast<QDialog&>(dialog).accept();
    });
}

} // namespace hci::test
