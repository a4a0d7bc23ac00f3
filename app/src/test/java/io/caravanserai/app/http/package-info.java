/** The house over real HTTP: what applications, people and intruders see. */
@NullMarked
package io.caravanserai.app.http;

import org.jspecify.annotations.NullMarked;
