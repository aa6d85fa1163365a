/** What came back for a question, and whether it is right. */
package io.reckon.launcher.answer;
