"""How the broker is reached. Everything that differs between brokers is environment."""

import os

# librdkafka's name of each setting, and the variable that sets it.
SETTINGS = {
    "bootstrap.servers": "KAFKA_BOOTSTRAP_SERVERS",
    "security.protocol": "KAFKA_SECURITY_PROTOCOL",
    "sasl.mechanism": "KAFKA_SASL_MECHANISM",
    "sasl.username": "KAFKA_SASL_USERNAME",
    "sasl.password": "KAFKA_SASL_PASSWORD",
    "ssl.ca.location": "KAFKA_SSL_CA_LOCATION",
}
LOCAL_BROKER = "localhost:9092"


def client_settings(**more) -> dict:
    found = {name: os.environ.get(variable) for name, variable in SETTINGS.items()}
    return {
        "bootstrap.servers": LOCAL_BROKER,
        **{name: value for name, value in found.items() if value},
        **more,
    }
