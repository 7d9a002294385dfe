#include "ui/detail/cache_parameters_dialog.h"

#include "model/base/language.h"
#include "model/base/text_view.h"
#include "model/cache/profiles/profiles.h"
#include "model/settings/cache_settings.h"
#include "model/words/error_text.h"
#include "ui/base/text_size.h"
#include "ui/base/theme.h"
#include "ui/widgets/plain_label.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

namespace hci {

namespace {

constexpr int maxTextLength = 400;
constexpr int widthOfLine = 340;

QString plainText(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

CacheParametersDialog::CacheParametersDialog(const RealCache& cache, QWidget* parent)
    : QDialog(parent), m_cache(cache), m_problem(new PlainLabel(this)) {
    setObjectName(QStringLiteral("cacheParametersDialog"));
    setWindowTitle(tr("How %1 is configured").arg(plainText(cache.profile->label)));
    auto* form = new QFormLayout(this);
    form->setContentsMargins(18, 16, 18, 14);
    form->setVerticalSpacing(10);
    for (std::size_t i = 0; i < cache.profile->parameters.size(); ++i)
        addLine(*form, i);
    m_problem->setObjectName(QStringLiteral("cacheParametersProblem"));
    m_problem->setWordWrap(true);
    m_problem->setStyleSheet(
        QStringLiteral("color: %1").arg(colorsFor(palette()).of(Tone::Bad, palette()).name()));
    form->addRow(m_problem);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::RestoreDefaults | QDialogButtonBox::Cancel, this);
    m_save = buttons->addButton(tr("&Save"), QDialogButtonBox::AcceptRole);
    m_save->setObjectName(QStringLiteral("cacheParametersSave"));
    m_save->setDefault(true);
    m_defaults = buttons->button(QDialogButtonBox::RestoreDefaults);
    m_defaults->setObjectName(QStringLiteral("cacheParametersDefaults"));
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_defaults, &QPushButton::clicked, this, [this] { show(withDefaults(*m_cache.profile)); });
    show(cache);
}

void CacheParametersDialog::addLine(QFormLayout& form, std::size_t place) {
    const CacheParameter& parameter = m_cache.profile->parameters[place];
    const QString key = plainText(parameter.key);
    Line line;
    if (parameter.isSwitch()) {
        line.box = new QCheckBox(key, this);
        line.box->setObjectName(key);
        connect(line.box, &QCheckBox::toggled, this, &CacheParametersDialog::check);
        form.addRow(QString(), line.box);
    } else {
        line.text = new QLineEdit(this);
        line.text->setObjectName(key);
        line.text->setMaxLength(maxTextLength);
        line.text->setMinimumWidth(widthOfLine);
        useFixedPitch(line.text);
        connect(line.text, &QLineEdit::textChanged, this, &CacheParametersDialog::check);
        form.addRow(key, line.text);
    }
    QWidget* editor = line.box ? static_cast<QWidget*>(line.box) : line.text;
    QString help = translated(parameter.sentence);
    for (const std::string_view word : parameter.words)
        help +=
            (word == parameter.words.front() ? QStringLiteral(": ") : QStringLiteral(", ")) + plainText(word);
    editor->setToolTip(help);
    editor->setAccessibleDescription(help);
    m_lines.push_back(line);
}

void CacheParametersDialog::show(const RealCache& cache) {
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        const std::int64_t value = cache.parameters[i];
        if (m_lines[i].box)
            m_lines[i].box->setChecked(value != 0);
        else
            m_lines[i].text->setText(toText(cacheParameterText(cache.profile->parameters[i], value)));
    }
    check();
}

RealCache CacheParametersDialog::cache() const {
    RealCache result = m_cache;
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        const Line& line = m_lines[i];
        if (line.box) {
            result.parameters[i] = line.box->isChecked() ? 1 : 0;
            continue;
        }
        const auto value =
            cacheParameterFromText(m_cache.profile->parameters[i], line.text->text().toStdString());
        if (!value)
            return m_cache;
        result.parameters[i] = *value;
    }
    return result;
}

/// Says why the first invalid line is invalid.
void CacheParametersDialog::check() {
    if (!m_save || m_lines.size() < m_cache.profile->parameters.size())
        return;
    QString problem;
    for (std::size_t i = 0; i < m_lines.size() && problem.isEmpty(); ++i) {
        if (!m_lines[i].text)
            continue;
        const auto value =
            cacheParameterFromText(m_cache.profile->parameters[i], m_lines[i].text->text().toStdString());
        if (!value)
            problem = errorSentence(value.error());
    }
    m_problem->setText(problem);
    m_save->setEnabled(problem.isEmpty());
    m_defaults->setEnabled(!problem.isEmpty() ||
                           cache().parameters != withDefaults(*m_cache.profile).parameters);
}

} // namespace hci
