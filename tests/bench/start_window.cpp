// The program's own window, started as the program starts it.
#include "ui/start.h"

int main(int argc, char** argv) {
    return hci::runWindow(argc, argv, {});
}
