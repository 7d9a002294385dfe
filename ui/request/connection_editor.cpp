#include "ui/request/connection_editor.h"

#include "model/transport/connection.h"
#include "model/words/error_text.h"
#include "ui/base/text_size.h"
#include "ui/session/session_view.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/plain_label.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStyle>

namespace hci {

namespace {

QLineEdit* addressLine(const QString& name, const QString& placeholder, const char* object, QWidget* parent) {
    auto* line = new QLineEdit(parent);
    line->setObjectName(QLatin1StringView(object));
    line->setAccessibleName(name);
    line->setPlaceholderText(placeholder);
    useFixedPitch(line);
    addClearButton(*line);
    line->setMinimumWidth(300);
    return line;
}

/// Marks the line if its text is invalid, and says why.
void showProblem(QLineEdit& line, const QString& problem) {
    line.setProperty("problem", !problem.isEmpty());
    line.setToolTip(problem);
    line.style()->unpolish(&line);
    line.style()->polish(&line);
}

/// "host:port" if the line holds one.
std::string addressIn(const QLineEdit& line) {
    std::string text = line.text().trimmed().toStdString();
    return parseHostPort(text) ? text : std::string();
}

/// Says which of the options are invalid; empty if none is.
QString problemOf(const TransportOptions& options) {
    const auto valid = validate(options);
    return valid ? QString() : errorSentence(valid.error());
}

} // namespace

ConnectionEditor::ConnectionEditor(QWidget* parent) : LazyPopup(parent) {
    setObjectName(QStringLiteral("connectionEditor"));
}

void ConnectionEditor::build() {
    m_connectTo = addressLine(tr("Connect to"), tr("host:port, e.g. 203.0.113.7:443"), "connectToLine", this);
    m_proxy = addressLine(tr("Proxy"), tr("http://host:port or socks5://host:port"), "proxyLine", this);
    m_certificate = addressLine(tr("Client certificate"), tr("PEM file with certificate and key"),
                                "certificateLine", this);
    m_http2 = new QCheckBox(tr("Offer HTTP/&2 (over TLS)"), this);
    m_http2->setObjectName(QStringLiteral("http2Check"));
    m_hosts = new PlainLabel(this);
    m_hosts->setWordWrap(true);
    m_forget = new QPushButton(tr("Forget"), this);
    m_forget->setAutoDefault(false);
    m_forget->setObjectName(QStringLiteral("forgetHostsButton"));
    auto* meaning = new PlainLabel(tr("Every request goes to this address; Host and the TLS name stay those "
                                      "of the URL. This reaches an origin behind its edge."),
                                   this);
    meaning->setWordWrap(true);
    meaning->setForegroundRole(QPalette::PlaceholderText);
    auto* hosts = new QHBoxLayout;
    hosts->addWidget(m_hosts, 1);
    hosts->addWidget(m_forget);
    auto* form = new QFormLayout(this);
    form->setContentsMargins(14, 12, 14, 12);
    form->addRow(tr("&Connect to"), m_connectTo);
    form->addRow(QString(), meaning);
    form->addRow(tr("&Proxy"), m_proxy);
    form->addRow(tr("C&lient certificate"), certificateRow());
    form->addRow(QString(), m_http2);
    form->addRow(tr("TLS errors"), hosts);
    showOptions();
    for (const QLineEdit* line : {m_connectTo, m_proxy, m_certificate})
        connect(line, &QLineEdit::textChanged, this, &ConnectionEditor::applyLines);
    connect(m_http2, &QCheckBox::toggled, this, &ConnectionEditor::applyLines);
    connect(m_forget, &QPushButton::clicked, this, [this] {
        m_options.insecureHosts.clear();
        showHosts();
        emit edited();
    });
}

QWidget* ConnectionEditor::certificateRow() {
    auto* row = new QWidget(this);
    auto* choose = new QPushButton(tr("Choose …"), row);
    choose->setAutoDefault(false);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_certificate, 1);
    line->addWidget(choose);
    connect(choose, &QPushButton::clicked, this, &ConnectionEditor::chooseCertificate);
    return row;
}

/// Closes this popup first: it would keep keys and clicks from a dialog above it.
void ConnectionEditor::chooseCertificate() {
    hide();
    const QString file = QFileDialog::getOpenFileName(parentWidget()->window(), tr("Client certificate"), {},
                                                      tr("PEM files (*.pem *.crt *.cer);;All files (*)"));
    if (!file.isEmpty())
        m_certificate->setText(file);
    show();
}

void ConnectionEditor::setOptions(const TransportOptions& options) {
    m_options = options;
    if (isBuilt())
        showOptions();
}

void ConnectionEditor::showOptions() {
    const QSignalBlocker quiet(this);
    const TransportOptions options = m_options; // a copy: setters below change m_options
    if (options.connectTo != addressIn(*m_connectTo))
        m_connectTo->setText(toText(options.connectTo));
    m_proxy->setText(toText(options.proxy));
    m_certificate->setText(toText(options.clientCertificate));
    m_http2->setChecked(options.http2);
    m_options = options;
    showHosts();
    showProblems();
}

void ConnectionEditor::applyLines() {
    m_options.connectTo = addressIn(*m_connectTo);
    m_options.proxy = m_proxy->text().trimmed().toStdString();
    m_options.clientCertificate = m_certificate->text().trimmed().toStdString();
    m_options.http2 = m_http2->isChecked();
    showProblems();
    emit edited();
}

TransportOptions ConnectionEditor::appliedTo(TransportOptions options) const {
    options.connectTo = m_options.connectTo;
    options.proxy = m_options.proxy;
    options.clientCertificate = m_options.clientCertificate;
    options.http2 = m_options.http2;
    options.insecureHosts = m_options.insecureHosts;
    return options;
}

QString ConnectionEditor::connectTo() const {
    return toText(m_options.connectTo);
}

void ConnectionEditor::showHosts() {
    QStringList hosts;
    for (const std::string& host : m_options.insecureHosts)
        hosts << toText(host);
    m_hosts->setText(hosts.isEmpty()
                         ? tr("stop every request")
                         : tr("accepted in this run for %1").arg(hosts.join(QStringLiteral(", "))));
    m_forget->setVisible(!hosts.isEmpty());
}

void ConnectionEditor::showProblems() {
    const bool noAddress = !m_connectTo->text().trimmed().isEmpty() && addressIn(*m_connectTo).empty();
    showProblem(*m_connectTo, noAddress ? tr("This is no address: host:port is needed.") : QString());
    TransportOptions proxy;
    proxy.proxy = m_proxy->text().trimmed().toStdString();
    showProblem(*m_proxy, problemOf(proxy));
    TransportOptions certificate;
    certificate.clientCertificate = m_certificate->text().trimmed().toStdString();
    showProblem(*m_certificate, problemOf(certificate));
}

} // namespace hci
