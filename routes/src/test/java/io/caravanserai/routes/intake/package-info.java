@org.jspecify.annotations.NullMarked
package io.caravanserai.routes.intake;
