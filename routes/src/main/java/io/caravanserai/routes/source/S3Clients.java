package io.caravanserai.routes.source;

import io.caravanserai.connectors.SourceSettings;
import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/** Clients for AWS and for stores that speak S3. */
final class S3Clients {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private S3Clients() {}

    static S3Client of(SourceSettings settings) {
        S3ClientBuilder builder = S3Client.builder()
                .region(Region.of(settings.text("region")))
                .forcePathStyle(settings.yes("path-style"))
                .credentialsProvider(credentials(settings))
                .requestChecksumCalculation(
                        RequestChecksumCalculation.WHEN_REQUIRED) // not every store knows the others
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .overrideConfiguration(config -> config.apiCallAttemptTimeout(PATIENCE));
        settings.optional("endpoint").map(URI::create).ifPresent(builder::endpointOverride);
        return builder.build();
    }

    private static AwsCredentialsProvider credentials(SourceSettings settings) {
        return settings.optional("access-key")
                .<AwsCredentialsProvider>map(key -> StaticCredentialsProvider.create(AwsBasicCredentials.create(
                        key, settings.optional("secret-key").orElse(""))))
                .orElseGet(() -> DefaultCredentialsProvider.builder().build());
    }
}
