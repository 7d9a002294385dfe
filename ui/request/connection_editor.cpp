#include "ui/request/connection_editor.h"

#include "ui/session_view.h"
#include "ui/theme.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStyle>

namespace hci {

ConnectionEditor::ConnectionEditor(QWidget* parent)
    : QFrame(parent, Qt::Popup), m_connectTo(new QLineEdit(this)),
      m_http2(new QCheckBox(tr("Offer HTTP/&2 (over TLS)"), this)), m_hosts(new QLabel(this)),
      m_forget(new QPushButton(tr("Forget"), this)) {
    setFrameShape(QFrame::StyledPanel);
    setObjectName(QStringLiteral("connectionEditor"));
    m_connectTo->setObjectName(QStringLiteral("connectToLine"));
    m_connectTo->setAccessibleName(tr("Connect to"));
    m_connectTo->setPlaceholderText(tr("host:port, e.g. 203.0.113.7:443"));
    m_connectTo->setFont(monospaceFont());
    m_connectTo->setClearButtonEnabled(true);
    m_connectTo->setMinimumWidth(260);
    auto* meaning = new QLabel(tr("Every request goes to this address; Host and the TLS name stay those of "
                                  "the URL. So an origin is asked behind its edge."),
                               this);
    meaning->setWordWrap(true);
    meaning->setForegroundRole(QPalette::PlaceholderText);
    m_http2->setObjectName(QStringLiteral("http2Check"));
    m_hosts->setWordWrap(true);
    m_forget->setAutoDefault(false);
    m_forget->setObjectName(QStringLiteral("forgetHostsButton"));
    auto* hosts = new QHBoxLayout;
    hosts->addWidget(m_hosts, 1);
    hosts->addWidget(m_forget);
    auto* form = new QFormLayout(this);
    form->setContentsMargins(14, 12, 14, 12);
    form->addRow(tr("&Connect to"), m_connectTo);
    form->addRow(QString(), meaning);
    form->addRow(QString(), m_http2);
    form->addRow(tr("TLS errors"), hosts);
    connect(m_connectTo, &QLineEdit::textChanged, this, [this] {
        showProblem();
        emit edited();
    });
    connect(m_http2, &QCheckBox::toggled, this, &ConnectionEditor::edited);
    connect(m_forget, &QPushButton::clicked, this, [this] {
        m_insecureHosts.clear();
        showHosts();
        emit edited();
    });
    showHosts();
}

void ConnectionEditor::setOptions(const TransportOptions& options) {
    const QSignalBlocker quiet(this);
    if (const QString text = toText(options.connectTo); text != connectTo())
        m_connectTo->setText(text);
    m_http2->setChecked(options.http2);
    m_insecureHosts = options.insecureHosts;
    showHosts();
}

TransportOptions ConnectionEditor::appliedTo(TransportOptions options) const {
    options.connectTo = connectTo().toStdString();
    options.http2 = m_http2->isChecked();
    options.insecureHosts = m_insecureHosts;
    return options;
}

QString ConnectionEditor::connectTo() const {
    const QString text = m_connectTo->text().trimmed();
    return parseHostPort(text.toStdString()) ? text : QString();
}

void ConnectionEditor::showHosts() {
    QStringList hosts;
    for (const std::string& host : m_insecureHosts)
        hosts << toText(host);
    m_hosts->setText(hosts.isEmpty()
                         ? tr("stop every request")
                         : tr("accepted in this run for %1").arg(hosts.join(QStringLiteral(", "))));
    m_forget->setVisible(!hosts.isEmpty());
}

void ConnectionEditor::showProblem() {
    const bool problem = !m_connectTo->text().trimmed().isEmpty() && connectTo().isEmpty();
    m_connectTo->setProperty("problem", problem);
    m_connectTo->setToolTip(problem ? tr("This is no address: host:port is needed.") : QString());
    m_connectTo->style()->unpolish(m_connectTo);
    m_connectTo->style()->polish(m_connectTo);
}

} // namespace hci
