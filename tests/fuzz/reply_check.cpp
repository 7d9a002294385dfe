#include "tests/fuzz/reply_check.h"

#include "model/base/text_view.h"
#include "tests/fuzz/require.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>
#include <QtCore/QEventLoop>
#include <QtNetwork/QTcpSocket>

#include <array>

namespace hci::fuzz {

namespace {

constexpr std::array<const char*, 3> methods = {"GET", "HEAD", "POST"};
constexpr int patience = 20'000; // milliseconds

/// The parts of the reply read before its end.
struct Reading {
    QByteArray content;
    int finished = 0;
    int fields = 0;
};

void readPiece(QNetworkReply& reply, unsigned seed, Reading& reading) {
    const qint64 available = reply.bytesAvailable();
    const bool line = seed % 3 == 1 && reply.canReadLine();
    const QByteArray piece = line ? reply.readLine() : reply.read(1 + seed % 1000);
    require(piece.size() <= available, "more content than was available");
    require(!line || piece.endsWith('\n'), "a line that is none");
    reading.content += piece;
}

void checkFields(const QNetworkReply& reply) {
    for (const auto& [name, value] : reply.rawHeaderPairs()) {
        require(!name.isEmpty(), "a field without a name");
        require(!value.contains('\n') || name.compare("set-cookie", Qt::CaseInsensitive) == 0,
                "lines that are joined by a line break"); // as Qt joins Set-Cookie only
    }
}

/// Feeds the same bytes to the parser alone.
void compareWithParser(const WireReply& reply, const Reading& reading, std::string_view input,
                       const char* method) {
    QByteArray content;
    WireParser parser(method, {}, [&content](std::string_view piece) { content += toBytes(piece); });
    parser.feed(input);
    parser.close();
    const WireRecording& recording = reply.recording();
    require(!recording.messages.empty(), "no message");
    require(recording.failure != Failure::TimedOut && recording.failure != Failure::Cancelled,
            "it did not end by itself");
    if (recording.failure != Failure::None)
        return; // of a message that broke off, only the bytes received in time are kept
    require(recording.answer().status == parser.messages().back().status, "another status");
    require(recording.answer().fields == parser.messages().back().fields, "other fields");
    require(reading.content == content, "another content");
    require(recording.receivedBytes <= input.size(), "more bytes than were sent");
}

} // namespace

ReplyCheck::ReplyCheck() {
    require(m_server.listen(QHostAddress(QHostAddress::LocalHost)), "no port");
    QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] { answer(); });
    TransportOptions options;
    options.timeout = std::chrono::milliseconds(patience);
    m_manager.setTransport(options);
}

void ReplyCheck::answer() {
    QTcpSocket* socket = m_server.nextPendingConnection();
    QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket, begun = false]() mutable {
        socket->readAll();
        if (std::exchange(begun, true))
            return;
        for (qsizetype at = 0; at < m_answer.size(); at += m_piece) {
            socket->write(m_answer.constData() + at, std::min(m_piece, m_answer.size() - at));
            socket->flush();
        }
        socket->disconnectFromHost();
    });
}

void ReplyCheck::check(std::string_view input, unsigned seed) {
    m_answer = toBytes(input).toByteArray();
    m_piece = 1 + static_cast<qsizetype>(m_answer.size()) / (1 + seed % 5);
    const char* method = methods[seed % methods.size()];
    const QNetworkRequest request(QUrl(QStringLiteral("http://127.0.0.1:%1/").arg(m_server.serverPort())));
    const std::unique_ptr<QNetworkReply> reply(m_manager.sendCustomRequest(request, method, QByteArray()));
    const bool givenUp = seed % 11 == 0;
    const bool bounded = seed % 4 == 0;
    if (bounded)
        reply->setReadBufferSize(1 + seed % 64);
    Reading reading;
    QObject::connect(reply.get(), &QNetworkReply::metaDataChanged, reply.get(), [&] {
        ++reading.fields;
        if (givenUp)
            reply->abort();
    });
    QObject::connect(reply.get(), &QNetworkReply::readyRead, reply.get(), [&] {
        do {
            readPiece(*reply, seed, reading);
        } while (bounded && reply->bytesAvailable() > 0); // without room nothing more would arrive
    });
    QEventLoop loop;
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, [&] {
        ++reading.finished;
        loop.quit();
    });
    if (!reply->isFinished())
        loop.exec();
    while (reply->bytesAvailable() > 0)
        readPiece(*reply, seed, reading);
    require(reply->isFinished() && reading.finished == 1 && reading.fields <= 1, "it ends once");
    checkFields(*reply);
    const auto* wire = qobject_cast<const WireReply*>(reply.get());
    require(wire, "another reply than ours");
    if (givenUp)
        require(reading.fields == 0 || reply->error() == QNetworkReply::OperationCanceledError,
                "it was given up");
    else
        compareWithParser(*wire, reading, input, method);
}

} // namespace hci::fuzz
