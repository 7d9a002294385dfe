#include "model/exchange/masked_session.h"
#include "model/har/har_writer.h"
#include "tests/unit/dialogue.h"
#include "tests/unit/test_main.h"

#include <QtCore/QBuffer>

#include <atomic>

using namespace hci;
using namespace hci::test;

namespace {

QByteArray bytes(std::string_view text) {
    return {text.data(), static_cast<qsizetype>(text.size())};
}

/// The field `name` of an exchange, masked.
QByteArray shown(const Session& session, const MaskedSession& mask, std::uint32_t index, FieldName name) {
    for (const FieldSpan& fields : {session[index].request(), session[index].response()})
        for (const Field& field : fields)
            if (session.pool().folded(field.name) == name)
                return bytes(mask.value(field));
    return {};
}

} // namespace

class TstMaskedSession final : public QObject {
    Q_OBJECT

private slots:
    void equalSecretsHaveEqualNumbers() {
        const SessionPtr session = dialogue(R"(
            > GET http://a.example/
            > Cookie: sid=first-session
            < 200 OK
            < Set-Cookie: sid=second-session; Path=/
            > GET http://a.example/?session=second-session
            > authorization: Bearer first-session
            < 200 OK
        )");
        const MaskedSession mask(*session, false);
        QCOMPARE(shown(*session, mask, 0, FieldName::Cookie), QByteArray("sid=[secret 1]"));
        QCOMPARE(shown(*session, mask, 0, FieldName::SetCookie), QByteArray("sid=[secret 2]; Path=/"));
        QCOMPARE(shown(*session, mask, 1, FieldName::Authorization), QByteArray("Bearer [secret 1]"));
        QCOMPARE(bytes(mask.url((*session)[1].record().url)),
                 QByteArray("http://a.example/?session=[secret 2]"));
        QCOMPARE(bytes(mask.url((*session)[1].record().resourceUrl)),
                 QByteArray("http://a.example/?session=[secret 2]"));
    }

    /// A value normalised for Vary occurs nowhere in the session in that form.
    void addedValuesAreMasked() {
        const SessionPtr session = dialogue(R"(
            > GET http://a.example/
            > Cookie: sid=first-session
            < 200 OK
        )");
        MaskedSession mask(*session, false);
        const auto intern = [&](std::string_view text) {
            const auto lock = session->poolForWriters()->lock();
            return session->poolForWriters()->intern(text);
        };
        const TextId known = intern("b=1; sid=first-session");
        mask.add(FieldName::Cookie, known);
        QCOMPARE(bytes(mask.value(FieldName::Cookie, known)), QByteArray("b=[secret 2]; sid=[secret 1]"));
        const TextId plain = intern("br, gzip");
        mask.add(FieldName::AcceptEncoding, plain);
        QCOMPARE(bytes(mask.value(FieldName::AcceptEncoding, plain)), QByteArray("br, gzip"));
    }

    void cachingFieldsStay() {
        const SessionPtr session = dialogue(R"(
            > GET http://a.example/
            > Cookie: sid="v1"
            > If-None-Match: "v1"
            < 200 OK
            < ETag: "v1"
            < Vary: Cookie
            < Cache-Control: private="set-cookie"
        )");
        const MaskedSession mask(*session, false);
        QCOMPARE(shown(*session, mask, 0, FieldName::Cookie), QByteArray("sid=[secret 1]"));
        QCOMPARE(shown(*session, mask, 0, FieldName::IfNoneMatch), QByteArray("\"v1\""));
        QCOMPARE(shown(*session, mask, 0, FieldName::Etag), QByteArray("\"v1\""));
        QCOMPARE(shown(*session, mask, 0, FieldName::Vary), QByteArray("Cookie"));
        QCOMPARE(shown(*session, mask, 0, FieldName::CacheControl), QByteArray("private=\"set-cookie\""));
    }

    /// A known value in the name of a field, in any of its spellings here; not in that of a field of HTTP.
    void namesOfFields() {
        const SessionPtr session = dialogue(R"(
            > GET http://a.example/
            > Cookie: sid=Zq7SecretX7v; a=Content-Language
            > X-Echo-Zq7SecretX7v: 1
            > X-Plain: 1
            < 200 OK
            < Content-Language: de
        )");
        const MaskedSession mask(*session, false);
        QByteArrayList names;
        for (const FieldSpan& fields : {(*session)[0].request(), (*session)[0].response()})
            for (const Field& field : fields)
                names << bytes(mask.name(field.name));
        QCOMPARE(names, QByteArrayList({"Cookie", "X-Echo-[secret 1]", "X-Plain", "Content-Language"}));
        QBuffer out;
        out.open(QIODevice::WriteOnly);
        Progress progress;
        QVERIFY(writeHar(*session, out, {}, progress));
        QVERIFY2(!out.data().contains("Zq7SecretX7v"), out.data().constData());
    }

    /// HTTP/2 has names in lower case; Vary repeats them in any.
    void namesInAnyCase() {
        const SessionPtr session = dialogue(R"(
            > GET http://a.example/
            > Cookie: sid=Zq7MarkerX7v; a=Wq8MarkerY8w
            > x-echo-zq7markerx7v: 1
            > X-Echo-Zq7markerx7v: 1
            > x-echo-zq7markerx7w: 1
            < 200 OK
            < Vary: Accept, X-Echo-Wq8MarkerY8w, x-echo-zq7markerx7v, x-echo-zq7markerx7w
        )");
        const FieldName listed = session->internName("x-echo-wq8markery8w"); // as the keys of Vary have it
        const MaskedSession mask(*session, false);
        QByteArrayList names;
        for (const Field& field : (*session)[0].request().span())
            names << bytes(mask.name(field.name));
        QCOMPARE(names,
                 QByteArrayList({"Cookie", "x-echo-[secret 1]", "X-Echo-[secret 1]", "x-echo-zq7markerx7w"}));
        QCOMPARE(bytes(mask.name(listed)), QByteArray("x-echo-[secret 2]"));
        QCOMPARE(shown(*session, mask, 0, FieldName::Vary),
                 QByteArray("Accept, X-Echo-[secret 2], x-echo-[secret 1], x-echo-zq7markerx7w"));
        QCOMPARE(mask.sentence(QStringLiteral("X-Echo-Zq7markerx7v differs, X-Echo-Zq7markerx7w does not")),
                 QStringLiteral("X-Echo-[secret 1] differs, X-Echo-Zq7markerx7w does not"));
        QCOMPARE(mask.sentence(QStringLiteral("for x-echo-zq7markerx7v")),
                 QStringLiteral("for x-echo-[secret 1]"));
    }

    void namesOfInputs() {
        const SessionPtr session = dialogue(R"(
            > GET http://a.example/
            > Cookie: sid=Zq7SecretX7v
            < 200 OK
        )");
        const MaskedSession mask(*session, false);
        QCOMPARE(mask.inputName(QStringLiteral("z.zip/Zq7SecretX7v.har")),
                 QStringLiteral("z.zip/[secret 1].har"));
        QCOMPARE(mask.inputName(QStringLiteral("z.zip/visit.har")), QStringLiteral("z.zip/visit.har"));
        QCOMPARE(MaskedSession(*session, true).inputName(QStringLiteral("Zq7SecretX7v.har")),
                 QStringLiteral("Zq7SecretX7v.har"));
    }

    void urlsInFields() {
        const SessionPtr session = dialogue(R"(
            > GET http://a.example/x
            > Referer: http://a.example/login?token=abcdef
            > X-Any: eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.c2lnbmF0dXJl
            < 302 Found
            < Location: /next?page=2
        )");
        const MaskedSession mask(*session, false);
        QCOMPARE(shown(*session, mask, 0, FieldName::Referer),
                 QByteArray("http://a.example/login?token=[secret 1]"));
        QCOMPARE(shown(*session, mask, 0, FieldName::Location), QByteArray("/next?page=2"));
        const Field any = (*session)[0].request().span()[1];
        QCOMPARE(bytes(mask.value(any)), QByteArray("[secret 2]"));
    }

    void sentences() {
        const SessionPtr session = dialogue(R"(
            > GET http://a.example/
            > Cookie: a=longsecret; b=longsecretandmore; c=no
            < 200 OK
        )");
        const MaskedSession mask(*session, false);
        QCOMPARE(mask.sentence(QStringLiteral("é: b is longsecretandmore, a is longsecret, c is no")),
                 QStringLiteral("é: b is [secret 2], a is [secret 1], c is no"));
        QCOMPARE(mask.sentence(QStringLiteral("longs")), QStringLiteral("longs"));
        QCOMPARE(mask.sentence(QString()), QString());
    }

    /// What was stopped lets nothing through, and does little more until it ends.
    void stopped_data() {
        QTest::addColumn<int>("after"); // how often it is asked before; −1: never
        for (const int after : {0, 1, 150, 350, 605, 650, 1010, -1})
            QTest::newRow(qPrintable(QString::number(after))) << after;
    }
    void stopped() {
        QFETCH(const int, after);
        std::string text;
        for (int i = 0; i < 200; ++i)
            text += "> GET http://a.example/?token=t" + std::to_string(i) + "\n> Cookie: sid=a-secret-" +
                    std::to_string(i) + "\n< 200 OK\n";
        const SessionPtr session = dialogue(text);
        std::atomic<int> asked = 0;
        MaskedSession mask(*session, false, [&] { return ++asked > after && after >= 0; });
        const auto shownUrl = bytes(mask.url((*session)[0].record().url));
        const auto shownCookie = shown(*session, mask, 0, FieldName::Cookie);
        QCOMPARE(mask.stopped(), after >= 0);
        if (after < 0) {
            QCOMPARE(shownUrl, QByteArray("http://a.example/?token=[secret 1]"));
            QCOMPARE(shownCookie, QByteArray("sid=[secret 2]"));
            return;
        }
        QCOMPARE(shownUrl, QByteArray("[secret]"));
        QCOMPARE(shownCookie, QByteArray("[secret]"));
        QVERIFY2(asked < after + 50, qPrintable(QString::number(asked.load())));
        QBuffer out;
        out.open(QIODevice::WriteOnly);
        Progress cancelled([] { return true; }, {});
        const auto written = writeHar(*session, out, {}, cancelled);
        QVERIFY(!written && written.error().code == ErrorCode::Cancelled);
        QVERIFY(out.data().isEmpty());
    }

    void secretsIncluded() {
        const SessionPtr session = dialogue(R"(
            > GET http://u:password@a.example/?token=t
            > Cookie: a=longsecret
            < 200 OK
        )");
        const MaskedSession mask(*session, true);
        QCOMPARE(shown(*session, mask, 0, FieldName::Cookie), QByteArray("a=longsecret"));
        QCOMPARE(bytes(mask.url((*session)[0].record().url)),
                 QByteArray("http://u:password@a.example/?token=t"));
        QCOMPARE(mask.sentence(QStringLiteral("longsecret")), QStringLiteral("longsecret"));
    }
};

HCI_TEST(TstMaskedSession)
#include "tst_masked_session.moc"
