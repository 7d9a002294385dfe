#pragma once

#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtCore/QUrl>

namespace hci::test {

/// Catches URLs that the desktop would open: web pages, and files, which no test may open.
class OpenedUrls final : public QObject {
    Q_OBJECT
public:
    OpenedUrls();
    ~OpenedUrls() override;
    QList<QUrl> urls;
public slots:
    void take(const QUrl& url) { urls << url; }
};

} // namespace hci::test
