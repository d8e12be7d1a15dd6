import 'https://survey.example.edu/embed/program-survey.js';
