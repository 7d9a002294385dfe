// An empty window with a toolbar: what Qt itself needs to show a window.
#include <QtWidgets/QApplication>
#include <QtWidgets/QMainWindow>
#include <QtWidgets/QToolBar>

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    QMainWindow window;
    window.addToolBar(QStringLiteral("Tools"))->addAction(QStringLiteral("Send"));
    window.resize(1400, 820);
    window.show();
    return QApplication::exec();
}
