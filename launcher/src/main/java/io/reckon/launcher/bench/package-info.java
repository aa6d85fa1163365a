/** Load on the decoder engine through gRPC, and what others make of the same model. */
package io.reckon.launcher.bench;
