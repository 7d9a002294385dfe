#include "model/exchange/pairing.h"
