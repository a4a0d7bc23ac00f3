/** The HTTP API. */
@NullMarked
package io.caravanserai.app.web;

import org.jspecify.annotations.NullMarked;
