#include "ui/resources/filter_line.h"

#include "model/base/in_words.h"
#include "model/base/language.h"
#include "ui/session/session_view.h"
#include "ui/widgets/buttons.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QKeyEvent>
#include <QtGui/QStandardItemModel>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QCompleter>
#include <QtWidgets/QStyle>

#include <utility>

namespace hci {

namespace {

constexpr int wordRole = Qt::UserRole + 1; // the list shows what a word means; the word alone is inserted

void appendWord(QStandardItemModel* model, const QString& word, const QString& meaning) {
    auto* item = new QStandardItem(word + QStringLiteral("    ") + meaning);
    item->setData(word, wordRole);
    model->appendRow(item);
}

QStandardItemModel* wordModel(QObject* parent) {
    auto* model = new QStandardItemModel(parent);
    for (const FilterWord& word : filterWords())
        appendWord(model, toText(word.word), translated(word.meaning));
    return model;
}

} // namespace

FilterLine::FilterLine(QWidget* parent)
    : QLineEdit(parent), m_completer(new QCompleter(this)), m_words(wordModel(this)) {
    setObjectName(QStringLiteral("filterLine"));
    setPlaceholderText(tr("Filter: is:304  is:missed  host:…  mime:…  saved>10k  -text"));
    setAccessibleName(tr("Filter"));
    addClearButton(*this);
    m_completer->setModel(m_words);
    m_completer->setCompletionRole(wordRole);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setFilterMode(Qt::MatchContains);
    m_completer->setMaxVisibleItems(12);
    m_completer->setWidget(this); // not setCompleter(): that would complete the whole line, not the word
    connect(m_completer, qOverload<const QString&>(&QCompleter::activated), this, &FilterLine::insertWord);
    connect(this, &QLineEdit::textChanged, this, &FilterLine::read);
    connect(this, &QLineEdit::textEdited, this, &FilterLine::offerWords);
}

void FilterLine::read() {
    const QByteArray line = text().toUtf8();
    RowFilter filter = parseRowFilter(std::string_view(line.data(), static_cast<std::size_t>(line.size())));
    setProperty("problem", !filter.problems.empty());
    style()->polish(this);
    m_problem =
        filter.problems.empty() ? QString() : tr("Cannot read “%1”").arg(toText(filter.problems.front()));
    setToolTip(m_problem);
    emit problemChanged();
    if (filter == m_filter)
        return;
    m_filter = std::move(filter);
    emit filterChanged(m_filter);
}

QString FilterLine::wordAtCursor() const {
    const QString before = text().left(cursorPosition());
    QString word = before.mid(before.lastIndexOf(QLatin1Char(' ')) + 1);
    if (word.startsWith(QLatin1Char('-')))
        word.remove(0, 1);
    return word;
}

void FilterLine::offerWords() {
    const QString word = wordAtCursor();
    if (word.size() < 2) {
        m_completer->popup()->hide();
        return;
    }
    complete(word);
    const bool whole = m_completer->completionCount() == 1 && m_completer->currentCompletion() == word;
    if (m_completer->completionCount() == 0 || whole)
        m_completer->popup()->hide();
    else
        m_completer->complete(rect().adjusted(0, 0, 0, 2));
}

/// Offers values of the session behind a colon, else the words of the filter language. "is:" has values of
/// its own.
void FilterLine::complete(const QString& word) {
    const bool value =
        m_values && word.contains(QLatin1Char(':')) && !word.startsWith(QLatin1StringView("is:"));
    QAbstractItemModel* model = value ? m_values : m_words;
    if (m_completer->model() != model) {
        m_completer->setModel(model);
        m_completer->setCompletionRole(wordRole);
    }
    m_completer->setCompletionPrefix(word);
}

void FilterLine::setValues(const std::vector<FilterValue>& values) {
    auto* model = new QStandardItemModel(this);
    for (const FilterValue& value : values)
        appendWord(model, toText(value.word),
                   tr("%1 exchange(s)", nullptr, static_cast<int>(value.exchanges))
                       .arg(formatCount(value.exchanges)));
    QAbstractItemModel* before = std::exchange(m_values, model);
    if (before && m_completer->model() == before) {
        m_completer->popup()->hide();
        m_completer->setModel(m_words);
    }
    if (before)
        before->deleteLater();
}

void FilterLine::insertWord(const QString& word) {
    const int end = cursorPosition();
    const int start = end - static_cast<int>(wordAtCursor().size());
    const bool takesValue =
        word.endsWith(QLatin1Char(':')) || word.endsWith(QLatin1Char('>')) || word.endsWith(QLatin1Char('<'));
    const QString inserted = takesValue ? word : word + QLatin1Char(' ');
    setText(text().left(start) + inserted + text().mid(end));
    setCursorPosition(start + static_cast<int>(inserted.size()));
}

/// The line handles Escape while it has something to clear or close; otherwise the window does.
bool FilterLine::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape &&
        (!text().isEmpty() || m_completer->popup()->isVisible())) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void FilterLine::keyPressEvent(QKeyEvent* event) {
    const bool open = m_completer->popup()->isVisible();
    const bool forPopup = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter ||
                          event->key() == Qt::Key_Tab || event->key() == Qt::Key_Escape;
    if (open && forPopup) {
        event->ignore(); // the popup handles it
        return;
    }
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace hci
