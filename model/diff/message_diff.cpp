#include "model/diff/message_diff.h"
