#include "ui/help/help_texts.h"

#include "model/words/spec_text.h"
#include "ui/detail/caches_model.h"
#include "ui/detail/diff_model.h"
#include "ui/detail/merge_model.h"
#include "ui/detail/probes_model.h"
#include "ui/tables/row_text.h"
#include "ui/tables/step_model.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <array>
#include <iterator>

namespace hci {

namespace {

struct HelpWords {
    Q_DECLARE_TR_FUNCTIONS(hci::Help)
};

struct Panel {
    const char* name;
    const char* text;
    Spec spec;
};

// clang-format off
constexpr std::array panels{
    Panel{"requestBar", QT_TRANSLATE_NOOP("hci::Help", "Sends a request. Revalidate asks whether the selected stored response is still good, with If-None-Match and If-Modified-Since as its ETag and Last-Modified have them."), {9111, "4.3.1"}},
    Panel{"watchBar", QT_TRANSLATE_NOOP("hci::Help", "Starts a browser and shows live what it requests, what it receives, and what its caches answer without a request: hits that no proxy sees, and both sides of a 304, which are the 304 as received and the stored response that the page got, freshened by it."), {9111, "4.3.4"}},
    Panel{"fieldsEditor", QT_TRANSLATE_NOOP("hci::Help", "The fields that go with the request, in this order, and its content. What Vary of a response names selects which stored response fits."), {9111, "4.1"}},
    Panel{"summaryBar", QT_TRANSLATE_NOOP("hci::Help", "What the session cost: bytes that went over the network, by what they were for, and those that 304s have saved. Each number filters the list. A 304 has no content."), {9110, "15.4.5"}},
    Panel{"filterLine", QT_TRANSLATE_NOOP("hci::Help", "Shows only what all of these words hold for: is:304, is:missed, host:…, mime:…, saved>10k; a minus before a word turns it round."), {}},
    Panel{"resourceTree", QT_TRANSLATE_NOOP("hci::Help", "Each resource with its exchanges. A cache keeps a response under method and URL, and under the request fields that Vary names."), {9111, "2"}},
    Panel{"overviewPage", QT_TRANSLATE_NOOP("hci::Help", "What this session could have saved, and the faults that cost most. A cache answers from a stored response without a request as long as it is fresh."), {9111, "4"}},
    Panel{"savingsDock", QT_TRANSLATE_NOOP("hci::Help", "The bytes of each resource: needed, spent on revalidation, missed (a 304 would have done), avoidable (a fresh stored response was there), and saved."), {}},
    Panel{"warningsDock", QT_TRANSLATE_NOOP("hci::Help", "What could not be read of a recording as it stands, and what was made of it."), {}},
    Panel{"repeatDock", QT_TRANSLATE_NOOP("hci::Help", "Sends one request again and again. Where entity tags differ between answers, the servers behind a name do not agree, and validation fails between them; Age tells how long each cache has had its answer."), {9111, "5.1"}},
    Panel{"findPanel", QT_TRANSLATE_NOOP("hci::Help", "Looks for a text in the URLs, fields and decoded contents of all exchanges."), {}},
};

/// In the order of the tabs.
constexpr std::array tabs{
    Panel{"", QT_TRANSLATE_NOOP("hci::Help", "The stored response beside the answer to its revalidation. On a 304 a cache updates the stored fields with the received ones."), {9111, "3.2"}},
    Panel{"", QT_TRANSLATE_NOOP("hci::Help", "What the revalidation compared. If-None-Match takes precedence over If-Modified-Since, which is ignored beside it."), {9110, "13.2.2"}},
    Panel{"", QT_TRANSLATE_NOOP("hci::Help", "Whether the stored response may be used without asking: it is fresh as long as its freshness lifetime is greater than its current age."), {9111, "4.2"}},
    Panel{"", QT_TRANSLATE_NOOP("hci::Help", "What each cache does with this resource: whether it stores the response, for how long it is fresh, and what it does when asked again."), {9111, "3"}},
    Panel{"", QT_TRANSLATE_NOOP("hci::Help", "Sends conditional requests and compares each answer with what the RFC demands."), {9110, "13"}},
    Panel{"", QT_TRANSLATE_NOOP("hci::Help", "What is wrong, by rule or by resource, with the section that says so, the bytes concerned and a recipe for each server."), {}},
    Panel{"", QT_TRANSLATE_NOOP("hci::Help", "Request and response as text, as HTTP/1.1 writes them, and the content without its codings."), {9112, "2.1"}},
    Panel{"", QT_TRANSLATE_NOOP("hci::Help", "The bytes of what was sent from here, with the parts of the message marked. A 304 ends with the empty line behind its fields."), {9112, "6.3"}},
};

struct Column {
    const char* table;
    int column;
    const char* text; ///< null: the heading's tooltip
    Spec spec;
};

constexpr const char* list = "resourceTree";
constexpr int of(RowColumn column) { return static_cast<int>(column); }

constexpr std::array columns{
    Column{list, of(RowColumn::Resource), nullptr, {9111, "2"}},
    Column{list, of(RowColumn::Outcome), nullptr, {9111, "4.3.3"}},
    Column{list, of(RowColumn::Status), nullptr, {9110, "15"}},
    Column{list, of(RowColumn::Validators), QT_TRANSLATE_NOOP("hci::Help", "What a cache can revalidate with: an entity tag (W/: a weak one) and the date of Last-Modified"), {9110, "8.8"}},
    Column{list, of(RowColumn::Freshness), nullptr, {9111, "4.2.1"}},
    Column{list, of(RowColumn::CacheControl), nullptr, {9111, "5.2"}},
    Column{list, of(RowColumn::Age), nullptr, {9111, "4.2.3"}},
    Column{list, of(RowColumn::Decision), nullptr, {9111, "4"}},
    Column{list, of(RowColumn::Source), nullptr, {}},
    Column{list, of(RowColumn::Time), nullptr, {}},
    Column{list, of(RowColumn::Wire), nullptr, {}},
    Column{list, of(RowColumn::Saved), nullptr, {9110, "15.4.5"}},
    Column{list, of(RowColumn::Missed), nullptr, {9110, "15.4.5"}},
    Column{list, of(RowColumn::Findings), nullptr, {}},
    Column{"diffTable", DiffModel::Name, QT_TRANSLATE_NOOP("hci::Help", "The name of the field; ◆: a finding names it"), {9110, "5.1"}},
    Column{"diffTable", DiffModel::Stored, QT_TRANSLATE_NOOP("hci::Help", "The stored response before the revalidation"), {9111, "3"}},
    Column{"diffTable", DiffModel::Received, QT_TRANSLATE_NOOP("hci::Help", "The received response; a 304 has Content-Location, Date, ETag, Vary, Cache-Control and Expires where the 200 would have them"), {9110, "15.4.5"}},
    Column{"diffTable", DiffModel::Meaning, QT_TRANSLATE_NOOP("hci::Help", "What a cache makes of the difference"), {9111, "3.2"}},
    Column{"mergeTable", MergeModel::Name, QT_TRANSLATE_NOOP("hci::Help", "The name of the field; ◆: a finding names it"), {9110, "5.1"}},
    Column{"mergeTable", MergeModel::Stored, QT_TRANSLATE_NOOP("hci::Help", "The 200 as received, before any 304 updated it"), {9111, "3"}},
    Column{"mergeTable", MergeModel::Received, QT_TRANSLATE_NOOP("hci::Help", "The received response; a 304 has Content-Location, Date, ETag, Vary, Cache-Control and Expires where the 200 would have them"), {9110, "15.4.5"}},
    Column{"mergeTable", MergeModel::Expected, QT_TRANSLATE_NOOP("hci::Help", "What a conforming cache makes of all of them"), {9111, "3.2"}},
    Column{"mergeTable", MergeModel::Browser, QT_TRANSLATE_NOOP("hci::Help", "What the browser that was watched gave the page; ≠: not what a conforming cache has"), {9111, "3.2"}},
    Column{"freshnessTable", StepModel::What, QT_TRANSLATE_NOOP("hci::Help", "A step of the computation of lifetime and age"), {9111, "4.2"}},
    Column{"freshnessTable", StepModel::Place, QT_TRANSLATE_NOOP("hci::Help", "The section of this step; a click opens it"), {}},
    Column{"cachesTable", CachesModel::Stored, QT_TRANSLATE_NOOP("hci::Help", "Whether this cache keeps the response"), {9111, "3"}},
    Column{"cachesTable", CachesModel::FreshFor, QT_TRANSLATE_NOOP("hci::Help", "The freshness lifetime that this cache takes"), {9111, "4.2.1"}},
    Column{"cachesTable", CachesModel::Plain, QT_TRANSLATE_NOOP("hci::Help", "What it does with the same GET later"), {9111, "4"}},
    Column{"cachesTable", CachesModel::Reload, QT_TRANSLATE_NOOP("hci::Help", "What it does with a reload, which sends Cache-Control: max-age=0"), {9111, "5.2.1.1"}},
    Column{"cachesTable", CachesModel::Hits, QT_TRANSLATE_NOOP("hci::Help", "How many requests it answers from its store; behind the arrow with the Cache-Control that is typed below"), {9111, "4"}},
    Column{"cachesTable", CachesModel::Conditional, QT_TRANSLATE_NOOP("hci::Help", "What it does with a client's own conditional GET"), {9111, "4.3.2"}},
    Column{"probesTable", ProbesModel::Sent, QT_TRANSLATE_NOOP("hci::Help", "The fields that make the request conditional"), {9110, "13.1"}},
    Column{"probesTable", ProbesModel::Demanded, QT_TRANSLATE_NOOP("hci::Help", "The status that is demanded, and how strongly"), {9110, "13.2.2"}},
    Column{"probesTable", ProbesModel::Status, QT_TRANSLATE_NOOP("hci::Help", "The status that came"), {9110, "15"}},
};
// clang-format on

QString withPlace(const char* text, const Spec& spec) {
    const QString sentence = HelpWords::tr(text);
    return spec.known() ? QStringLiteral("%1 (%2)").arg(sentence, specInWords(spec)) : sentence;
}

} // namespace

QString panelHelp(const QString& objectName) {
    const auto found = std::find_if(panels.begin(), panels.end(), [&](const Panel& panel) {
        return objectName == QLatin1StringView(panel.name);
    });
    return found == panels.end() ? QString() : withPlace(found->text, found->spec);
}

QString tabHelp(int place) {
    if (place < 0 || place >= static_cast<int>(std::size(tabs)))
        return {};
    const Panel& tab = tabs[static_cast<std::size_t>(place)];
    return withPlace(tab.text, tab.spec);
}

ColumnHelp columnHelp(const QString& table, int column) {
    const auto found = std::find_if(columns.begin(), columns.end(), [&](const Column& one) {
        return one.column == column && table == QLatin1StringView(one.table);
    });
    if (found == columns.end())
        return {};
    return {found->text ? HelpWords::tr(found->text) : QString(), found->spec};
}

} // namespace hci
