/** The rules of structure and naming that every module checks in its own {@code ArchitectureTest}. */
package io.reckon.architecture;
